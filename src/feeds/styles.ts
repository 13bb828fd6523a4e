/** What a style sheet's declarations keep from a reader's eyes. */

const nothing = /(?:0(?:\.0+)?(?![.\d])|0?\.0\d*(?:em|rem)|0?\.\d+(?:px|pt|%)|1(?:px|pt|%))/.source;
const far = /(?:-\d{3,}|\d{4,})/.source;

/** Declarations that hide wherever they stand. */
const hiding = new RegExp(
  [
    'display\\s*:\\s*none',
    'visibility\\s*:\\s*(?:hidden|collapse)',
    `font-size\\s*:\\s*${nothing}`,
    `(?<![-\\w])font\\s*:\\s*(?:[a-z0-9]{1,12}\\s+){0,4}0(?:\\.0+)?(?:px|pt|em|rem|%)?[\\s/]`,
    '(?<![-\\w])opacity\\s*:\\s*(?:0|0?\\.0\\d*)\\s*%?\\s*(?:[;}!]|$)',
    'filter\\s*:\\s*opacity\\s*\\(\\s*(?:0|0?\\.0\\d*)%?\\s*\\)',
    `(?<![-\\w])(?:text-indent|left|top)\\s*:\\s*${far}`,
    `(?<![-\\w])(?:right|bottom|margin-left|margin-top)\\s*:\\s*-\\d{3,}`,
    'clip\\s*:\\s*rect\\s*\\(\\s*[01](?:px)?\\s*[, ]',
    'clip-path\\s*:\\s*(?:inset\\s*\\(\\s*(?:50|100)%|circle\\s*\\(\\s*0)',
    `transform\\s*:\\s*(?:scale[xy3d]*\\s*\\(\\s*0|translate[xy3d]*\\s*\\(\\s*${far})`,
    '(?<![-\\w])zoom\\s*:\\s*0(?![.\\d])',
    'content-visibility\\s*:\\s*hidden',
  ].join('|'),
  'i',
);
const flatBox = /(?:max-)?(?:height|width)\s*:\s*[01](?:px)?\s*(?:[;}!]|$)/i;
const cutOff = /overflow[xy-]*\s*:\s*(?:hidden|clip)/i;

/** Does an element with this style show nothing of its words? */
export function hidesByStyle(style: string): boolean {
  const plain = plainStyle(style);
  // `height: 0` hides words only when what overflows is cut off.
  if (hiding.test(plain) || (flatBox.test(plain) && cutOff.test(plain))) return true;
  const ink = inkOf(plain);
  return ink === 'transparent' || (ink !== '' && ink === groundOf(plain));
}

/** A style without comments and escapes, which browsers read past. */
function plainStyle(style: string): string {
  return style
    .slice(0, 2_000)
    .replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '')
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, hex: string) => {
      const code = Number.parseInt(hex, 16);
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '';
    });
}

const colour = /(?:^|[;\s])color\s*:\s*([^;!]{1,60})/i;
const background = /background(?:-color)?\s*:\s*([^;!]{1,200})/i;

/** The colour of an element's words: `white`, `transparent`, else as it is written; empty where nothing is said. */
export function inkOf(style: string, attribute?: string | null): string {
  return normalColour(colour.exec(style.slice(0, 2_000))?.[1] ?? attribute ?? '');
}

/** The colour behind them, likewise. */
export function groundOf(style: string, attribute?: string | null): string {
  return normalColour(background.exec(style.slice(0, 2_000))?.[1] ?? attribute ?? '');
}

const whites =
  /^(?:white|#f[ef]?f[ef]?f[ef]?|#f[de]f[de]f[de]|rgba?\(25[345],25[345],25[345](?:,1)?\)|hsla?\(\d+(?:deg)?,\d+%,100%(?:,1)?\))$/;
const clear =
  /^(?:transparent|(?:rgba?|hsla?)\([^,]*,[^,]*,[^,]*,(?:0?\.0*|0+(?:\.0*)?)%?\)|#[0-9a-f]{6}00|#[0-9a-f]{3}0)$/;

function normalColour(value: string): string {
  // The comma of `rgb(0, 0, 0)` is a space in the newer spelling, and its alpha stands after a stroke.
  const plain = value
    .trim()
    .toLowerCase()
    .replace(/\s*[,/\s]\s*/g, ',')
    .replaceAll('(,', '(')
    .replaceAll(',)', ')');
  return whites.test(plain) ? 'white' : clear.test(plain) ? 'transparent' : plain;
}
