/** Marks around a sentence that are none of its words: emoji, arrows, ticks and bullets. */

const mark = String.raw`(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200D\uFE0F•●◦▪■◆►▸→➡✓✔‣·]|[0-9#*]\uFE0F?\u20E3)`;
const inFront = new RegExp(`^(?:${mark}\\s*)+`, 'u');
const behind = new RegExp(`(?:\\s*${mark})+$`, 'u');

/** How many characters of marks, and of white space behind them, stand in front of the first word. */
export function marksBefore(text: string): number {
  return inFront.exec(text.slice(0, longest))?.[0].length ?? 0;
}

/** How many characters of marks, and of white space in front of them, stand behind the last word. */
export function marksBehind(text: string): number {
  return behind.exec(text.slice(-longest))?.[0].length ?? 0;
}

const longest = 40;
