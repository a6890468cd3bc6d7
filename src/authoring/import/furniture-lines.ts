/** What single lines are by their words. */

/** What ends as sentences do. */
export const SENTENCE = /[.!?…。！？।؟](?:["”»’'“)\]]|\s)*$/u;

/** Lines that sites put around a text, whole lines only. */
const FURNITURE_LINES: Readonly<Record<string, RegExp>> = {
  'the source link':
    /^(?:(?:view )?source(?: link| url)?|(?:read|view|see) the (?:original|full) (?:article|story|post)|via|quelle|fuente)\s*[:»→]?$/iu,
  'the comment form':
    /^(?:(?:leave|post|add|write|submit) (?:a|your) (?:comment|reply)|(?:\d+ |no )?comments?(?: \(\d+\))?|join the (?:conversation|discussion)|cancel reply|(?:comment|name|email) \*|(?:save my name|your email address will|required fields)\b.*)$/iu,
  'a share bar':
    /^(?:(?:share|tweet|e-?mail|print|save|copy link|listen|whatsapp|facebook|twitter|x|linkedin|reddit|telegram|pinterest|messenger)(?:[\s|,·•/&]+|$))+$|^(?:share (?:this|on)|follow us on)\b.{0,60}$/iu,
  'a newsletter box':
    /^(?:sign up (?:for|to)|subscribe (?:to|now)|join our newsletter|stay up to date|get .{0,60}(?:newsletter|inbox))\b.{0,160}$/iu,
  'related links':
    /^(?:related(?: \p{L}+)?|(?:read|see) (?:more|also)|more (?:stories|news|from .{1,40})|you (?:may|might) (?:also )?like|recommended(?: for you)?|most (?:read|popular)|trending(?: now)?|lire aussi|mehr zum thema)\s*:?$/iu,
  'a credit':
    /^(?:©|\(c\)|copyright\b).{0,120}$|^(?:photo|foto|bild|image|picture|video|credit|quelle|source|fuente)\p{L}*(?: credits?)?\s*(?::|©|\/|by\b)[^.!?]{0,90}\.?$/iu,
  'the time':
    /^(?:\d{1,2}[:.h]\d\d(?: ?(?:uhr|h|[ap]m))?|(?:last |first )?(?:updated|published|posted|modified)\b[^.!?]{0,80}|\d+ ?(?:min(?:ute)?s?|hours?|days?) (?:ago|read)|(?:vor|il y a|hace|há) \d+ \p{L}+|\d{4}-\d\d-\d\dT[\d:.+Z-]+|(?:\p{L}+[:,]? ){0,2}(?:\d{1,2}[./]\d{1,2}[./]|\d{1,2}\.? (?:de )?\p{L}{3,10}\.? (?:de )?|\p{L}{3,10}\.? \d{1,2},? )\d{4}\b.{0,24})$/iu,
  advertising:
    /^(?:advertise?ment|advertising|sponsored(?: content)?|skip ad(?:vertisement)?|anzeige|publici(?:té|dad))$/iu,
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

/** Whether words ask the reader for something, and so name the box in which they stand. */
export function isPrompt(words: string): boolean {
  return isWall(words) || /\bby signing up\b|externe[nr]? inhalt/iu.test(words);
}
