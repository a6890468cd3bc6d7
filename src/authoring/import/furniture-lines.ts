/** What single lines are by their words. */

/** What ends as sentences do. */
export const SENTENCE = /[.!?…。！？।؟](?:["”»’'“)\]]|\s)*$/u;

/** Lines that sites put around a text, whole lines only. */
const FURNITURE_LINES: Readonly<Record<string, RegExp>> = {
  'the source link':
    /^(?:source(?: link| url)?|view source|(?:read|view|see) (?:the )?(?:original|full) (?:article|story|post)(?: here)?|original (?:article|source)|via|quelle|fuente|lien source|источник)\s*[:»→]?$/iu,
  'the comment form':
    /^(?:leave a (?:comment|reply)|leave your (?:comment|thoughts)|post a comment|add (?:a )?comment|write a comment|submit a comment|join the (?:conversation|discussion)|comments?(?: \(\d+\))?|\d+ (?:comments?|replies|responses)|no comments?(?: yet)?|be the first to comment\W*|cancel reply|post comment|laisser un commentaire|schreibe? einen kommentar|deja un(?:a respuesta| comentario)|lascia un commento|deixe um comentário|оставить комментарий|comment \*|name \*|email \*|website|save my name, email,? and website in this browser.*|your email address will not be published\..*|required fields are marked \*?|you must be logged in to post a comment\.?|logged in as .{1,60}|notify me of (?:follow-up|new) .*)$/iu,
  'a share bar':
    /^(?:(?:share|tweet|pin(?: it)?|email|print|whatsapp|facebook|twitter|x|linkedin|reddit|telegram|pinterest|copy link|link copied!?|flipboard|messenger|tumblr|mail|save|gift|listen)(?:[\s|,·•/&]+|$))+$|^share (?:this|on|via|with)\b.{0,60}$|^follow (?:us|me) on\b.{0,80}$/iu,
  'a newsletter box':
    /^(?:sign up (?:for|to|here)|subscribe (?:to|now|for)|get (?:the|our) .{0,40}newsletter|join our newsletter|stay (?:informed|up to date)|enter your email|(?:get|receive) .{0,60}(?:in|to) your inbox)\b.{0,160}$/iu,
  'related links':
    /^(?:related(?: (?:articles?|posts?|stories|news|topics|content|links?|coverage))?|read (?:more|next|also)|see also|more (?:stories|news|from .{1,40}|on this story)|you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: for you| stories)?|most (?:read|popular)|trending(?: now)?|don['’]t miss|editor['’]?s['’]? picks?|what to read next|up next|lire aussi|mehr zum thema|lea también|leggi anche)\s*:?$/iu,
  'a credit':
    /^(?:©|\(c\)|(?:photo(?:graph)?s?|foto|bild(?:rechte)?|image|picture|video|grafik|crédits?|credits?|quelle|bron|source|fuente|fonte)(?: credits?)?\s*(?::|©|\/|by\b))[^.!?]{0,90}\.?$|^copyright\b.{0,120}$|^©.{0,120}$/iu,
  'the time':
    /^(?:\d{1,2}[:.h]\d\d(?: ?(?:uhr|h|[ap]\.?m\.?))?|(?:last |first )?(?:updated|published|posted|modified)\b[^.!?]{0,80}|\d+ ?(?:min(?:ute)?s?|hours?|days?) (?:ago|read)|(?:vor|il y a|hace|há) \d+ \p{L}+|\d{4}-\d\d-\d\dT[\d:.+Z-]+|(?:\p{L}+[:,]? ){0,2}(?:\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2}\.? (?:de )?\p{L}{3,10}\.?(?: de)? \d{4}|\p{L}{3,10}\.? \d{1,2},? \d{4})\b.{0,24}|(?:lesezeit|reading time|temps de lecture)\b.{0,20})$/iu,
  advertising:
    /^(?:advertisement|advertising|sponsored(?: content)?|promoted(?: content)?|story continues below (?:advertisement|this ad)|continue reading below|article continues (?:below|after) .{0,30}|skip (?:advertisement|ad)|anzeige|werbung|publicité|publicidad|реклама|[-–— ]*advertisement[-–— ]*)$/iu,
};

/** What a whole line is, when it is furniture; undefined when it may belong to the text. */
export function nameFurnitureLine(line: string): string | undefined {
  const text = line.replaceAll(/\s+/gu, ' ').trim();
  return text.length > 240 ? undefined : Object.entries(FURNITURE_LINES).find(([, pattern]) => pattern.test(text))?.[0];
}

const WALL =
  /\b(?:(?:sign|log)[ -]?in to (?:continue|read|your|view|unlock)|please (?:sign|log) ?in|subscribe (?:now )?to (?:continue|read)|subscribers? only|already a (?:subscriber|member)|create (?:a|your) (?:free )?account|register to (?:continue|read|unlock)|for full access|forgot(?:ten)? (?:your )?password|to continue reading|einloggen|se connecter|iniciar sesión|войти)\b/iu;

/** Whether words ask to sign in or to subscribe before more is shown. */
export function isWall(words: string): boolean {
  return WALL.test(words);
}

const PROMPT =
  /\b(?:create an account|reserved for subscribers|by signing up|thanks for signing up|registering for free)\b|externe[nr]? inhalt/iu;

/** Whether words ask the reader for something, and so name the box in which they stand. */
export function isPrompt(words: string): boolean {
  return isWall(words) || PROMPT.test(words);
}
