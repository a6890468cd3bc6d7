/** Words that a text of some length cannot do without, by language, and that few of the other languages here have. */
const COMMON_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to that was with from his they been which were are by',
  fr: 'les des est dans une pour du qui sur et au aux il elle pas avec été',
  de: 'der die und das den ist nicht mit von zu dem auf im eine',
  es: 'el los las del y su fue más al lo',
  pt: 'os das dos não uma em ao foi mais pelo pela',
  it: 'che di il della gli è nel dei delle alla sono',
  nl: 'het een van dat niet voor zijn met op',
  sv: 'och att är av för på inte det som',
  da: 'og at er af på ikke det til som',
  no: 'og er av på ikke det til som',
  pl: 'nie się na jest że w z od przez',
  cs: 'že se je v ve na z s',
  ro: 'și în din care pentru este',
  hu: 'az és hogy nem egy is',
  tr: 've bir bu için ile olarak olan',
  id: 'yang dan di dengan untuk dari pada',
  ru: 'и не что по для из',
  uk: 'і та що від',
  ar: 'في من على أن إلى التي',
  fa: 'در به از که این را',
  ur: 'کے میں کی ہے سے کا',
};
const OTHER_NAMES: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', ms: 'id' };

/** A shorter text may be names and figures; of a longer one, its beginning tells. */
const LEAST_WORDS = 25;
const MOST_CHARACTERS = 5000;
/** The share that the common words of a language have in a text in it, and how much of that its own have then. */
const OTHER_SHARE = 0.1;
const OWN_TO_OTHER = 0.25;
/** So many different ones it has of them: one alone may be a word of another language. */
const FEWEST_DIFFERENT = 3;

/**
 * The share that the common words of a language (BCP 47) have in a text; undefined where these are not known, and of a
 * text too short to tell.
 */
export function shareCommonWords(language: string, text: string): number | undefined {
  const own = findCommonWords(language);
  const words = readWords(text);
  return own === undefined || words.length < LEAST_WORDS ? undefined : measure(own, words).share;
}

/** The language that a text seems to be in by its common words; undefined where two come near or none does. */
export function findLikelyLanguage(text: string): string | undefined {
  const words = readWords(text);
  if (words.length < LEAST_WORDS) return undefined;
  const measured = Object.entries(COMMON_WORDS).map(([language, list]) => ({ language, ...measure(list, words) }));
  const [first, second] = measured.toSorted((a, b) => b.share - a.share);
  const isClear = first !== undefined && first.share >= OTHER_SHARE && first.share > 2 * (second?.share ?? 0);
  return isClear && first.different >= FEWEST_DIFFERENT ? first.language : undefined;
}

/** Whether a text has the common words of another language (BCP 47) in place of its own; false where that is not known. */
export function isInOtherLanguage(language: string, text: string): boolean {
  const ownShare = shareCommonWords(language, text);
  if (ownShare === undefined || ownShare >= OTHER_SHARE) return false;
  const words = readWords(text);
  return Object.values(COMMON_WORDS).some((list) => {
    const { share, different } = measure(list, words);
    return different >= FEWEST_DIFFERENT && share >= OTHER_SHARE && ownShare < share * OWN_TO_OTHER;
  });
}

function findCommonWords(language: string): string | undefined {
  const name = new Intl.Locale(language).language;
  return COMMON_WORDS[OTHER_NAMES[name] ?? name];
}

function readWords(text: string): readonly string[] {
  const beginning = text.slice(0, MOST_CHARACTERS).toLowerCase();
  return beginning.match(/[\p{L}\p{M}]+/gu) ?? [];
}

function measure(list: string, words: readonly string[]) {
  const common = new Set(list.split(' '));
  const found = words.filter((word) => common.has(word));
  return { share: found.length / words.length, different: new Set(found).size };
}
