/** Lines that stand among a release's words and are none of them: picture credits, stamps, invitations to subscribe. */
import { readMoment } from './dates.ts';
import { monthNumber } from './months.ts';

const picture =
  'image|photo(?:graph)?s?|picture|file photo|bild(?:er)?|foto(?:s|grafie)?|kuva|nuotr|zdjęcie|zdjęcia|fot|billede|bilde|crédits?|imagen|immagine|фото';
const bracketed = new RegExp(
  `[([](?:${picture}|credit|courtesy|©)(?:\\s(?:credit|by|via|courtesy))?\\s?[.:]?\\s[^()[\\]]{1,90}[)\\]]\\W*$`,
  'iu',
);
const bare = new RegExp(
  `(?:^|[.!?"”]\\s)(?:${picture})(?:\\s(?:credit|by|autors?))?\\s?[.:]\\s[^()[\\]]{1,90}$|^©\\s.{1,90}$`,
  'iu',
);
const agency =
  /(?:\((?:AP|AFP|EPA|dpa)(?: Photo)?(?:[/,][^)]{1,60})?\)|\|\s?(?:Getty Images|Reuters|AFP|iStock|Shutterstock)|\/\s?(?:Associated Press|Getty Images|Shutterstock))\W*$/;
const stamp =
  /^(?:(?:first |last )?(?:published|updated|posted|modified)|veröffentlicht|aktualisiert|zuletzt aktualisiert|publié|mis à jour|publicado|actualizado|publicēts|atjaunots|paskelbta|atnaujinta|avaldatud|julkaistu|julkaisuajankohta|päivitetty|opublikowano|publicerad|publisert|offentliggjort|aktualizováno|опубліковано|оновлено)(?=$|[\s:.])/iu;
const invitation =
  /\b(?:sign up|subscribe|get|receive|join|register|delivered|anmelden|abonnier\p{L}*|inscri\p{L}*|suscr\p{L}*|iscriv\p{L}*)\b.{0,120}\b(?:newsletters?|inbox|e-?mail alerts?)\b|\bnewsletters?\b.{0,80}\b(?:sign up|subscribe|anmelden|abonnier\p{L}*)|\bfollow (?:us|me|him|her|them) (?:on|@)|\b(?:chat with us|tell us what you think)\b|affiliate (?:and\/or referral )?links/iu;
const alone =
  /^(?:adverts?|advertisement|anzeige|werbung|publicité|publicidad|tags|post comment.{0,5}|loading content.{0,4}|this slideshow requires javascript\.?|you may also like|don'?t miss|breaking news)$/i;

/** What sites count beside a text, and how long they say that reading it takes: beginnings of the words. */
const counted =
  /^(?:view|reads?$|reading|shares?$|likes?$|comments?$|downloads?$|hits?$|aufruf|lesezeit|lesedauer|kommentar|vues?$|lecture|commentaire|visualiza|visualizza|lettura|lectura|comentario|commenti|peržiūr|perskaityt|skaitymo|komentar|skatīj|skatīt|lasīšanas|vaatami|vaadatud|lugemis|lugemisaeg|wyświetle|odsłon|czytani|zobrazen|přečten|čten|čítani|megtekint|olvasási|visning|lästid|lesetid|læsetid|lukuker|lukuaika|katselu|vizualiz|afișări|citire|перегля|читання|просмотр|прочит|прегледа|görüntülen|okunma|okuma|weergaven|leestijd|leitura|leituras)/iu;
/** Words that stand with a count. */
const unit =
  /^(?:page|times?|total|minut\p{L}*|minuč\p{L}*|minūt\p{L}*|seconds?|temps|tempo|tiempo|laikas|laiks|czas|doba|süresi|timp|число|number|zeit|хвилин\p{L}*|раз[аи]?)$/iu;
const ago =
  /^(?:\d{1,3} \p{L}{1,12}\.? (?:ago|tagasi|temu|sitten|тому|назад|önce|ezelőtt|geleden|atrás)|(?:vor|il y a|hace|há|prieš|pirms|před|pred|acum) \d{1,3} \p{L}{1,12}\.?|(?:för|for) \d{1,3} \p{L}{1,12} (?:sedan|siden))$/iu;

/** The text without lines that are furniture by their words alone; a text of nothing else stays as it is. */
export function withoutStray(text: string, title: string | null): string {
  let begun = false;
  const kept = text.split('\n').filter((line) => {
    begun ||= line.length > 90;
    return line === '' || !(isStray(line) || line === title || (!begun && isDayAlone(line)));
  });
  return kept.some((line) => line !== '') ? kept.join('\n') : text;
}

function isStray(line: string): boolean {
  if (line.length > 300 || line.includes('\t')) return false;
  if (alone.test(line) || bracketed.test(line) || agency.test(line)) return true;
  if (line.length < 200 && bare.test(line)) return true;
  if (ago.test(line) || isCount(line)) return true;
  return isStamp(line) || (line.length < 260 && invitation.test(line));
}

/** "Viewed 1,234 times", "4 min read": another number at every visit, and no word of the release. */
function isCount(line: string): boolean {
  if (line.length > 60 || !/\d/.test(line)) return false;
  const words = wordsOf(line);
  return (
    words.length <= 5 &&
    words.some((word) => counted.test(word)) &&
    words.every((word) => word.length <= 3 || counted.test(word) || unit.test(word))
  );
}

/** "Updated: Sat 8:31 PM, Feb 17, 2018", but not "Updated plans for 2030 were shown." */
function isStamp(line: string): boolean {
  if (line.length > 100 || !stamp.test(line) || !/\d/.test(line)) return false;
  if (/(?<!\bm)[.!?]$/i.test(line)) return false;
  const rest = line.replace(stamp, '');
  return (
    /\d{1,2}[:.]\d{2}|\d{4}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}/.test(rest) || wordsOf(rest).some(isMonth)
  );
}

/** A date by itself tells nothing that is not kept already; with a place before it, it is the release's dateline. */
function isDayAlone(line: string): boolean {
  if (line.length > 60 || !/\d{4}/.test(line) || readMoment(line) === null) return false;
  return wordsOf(line).every((word) => word.length <= 3 || isMonth(word));
}

function wordsOf(line: string): readonly string[] {
  return line.match(/\p{L}+/gu) ?? [];
}

function isMonth(word: string): boolean {
  return monthNumber(word) !== null;
}
