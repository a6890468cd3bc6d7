/** Scripts that news is written in, by their Unicode names. */
const SCRIPTS = (
  'Latin Cyrillic Greek Arabic Hebrew Han Hiragana Katakana Hangul Thai Lao Khmer Myanmar Devanagari Bengali ' +
  'Gurmukhi Gujarati Tamil Telugu Kannada Malayalam Sinhala Georgian Armenian Ethiopic Tibetan Mongolian'
)
  .split(' ')
  .map((name) => new RegExp(String.raw`\p{Script=${name}}`, 'u'));

/** Whether two texts have letters of one script. A word of another script cannot occur in a text, so it proves nothing. */
export function isScriptShared(a: string, b: string): boolean {
  return SCRIPTS.some((script) => script.test(a) && script.test(b)) || (/\p{Nd}/u.test(a) && /\p{Nd}/u.test(b));
}

/** Scripts that language tags have a name for (ISO 15924) which is none of Unicode's. */
const JOINT_SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
};

/** A text with fewer letters may be a name or two. */
const LEAST_LETTERS = 20;
/** A smaller share of the letters is words of another language. */
const LEAST_SHARE = 0.1;

/**
 * Whether a text is written as its language tag (BCP 47) says: `zh` stands for simplified characters and `sr` for
 * Cyrillic ones, where `zh-Hant` and `sr-Latn` stand for the others. True where that cannot be told.
 */
export function isWrittenAs(language: string, text: string): boolean {
  const { script } = new Intl.Locale(language).maximize();
  const letters = text.match(/\p{L}/gu) ?? [];
  if (script === undefined || letters.length < LEAST_LETTERS) return true;
  const own = matchScript(JOINT_SCRIPTS[script] ?? [script]);
  if (letters.filter((letter) => own.test(letter)).length < letters.length * LEAST_SHARE) return false;
  return (script !== 'Hans' && script !== 'Hant') || isHanOf(script, letters);
}

/** A regular expression of the letters of some scripts, of any letter when one of them is unknown to this machine. */
function matchScript(names: readonly string[]): RegExp {
  try {
    return new RegExp(names.map((name) => String.raw`\p{Script=${name}}`).join('|'), 'u');
  } catch {
    return /\p{L}/u;
  }
}

/** Common characters that are written in two ways, in the same order. */
const HAN = {
  Hans: '们这国会对说时过发为学经后东车马长门问间见个来从关军谈将两战与',
  Hant: '們這國會對說時過發為學經後東車馬長門問間見個來從關軍談將兩戰與',
} as const;
/** What a text has of the other characters may stand in names and quotations. */
const OTHER_HAN_SHARE = 0.5;

function isHanOf(script: keyof typeof HAN, letters: readonly string[]): boolean {
  const count = (characters: string) => letters.filter((letter) => characters.includes(letter)).length;
  return count(script === 'Hans' ? HAN.Hant : HAN.Hans) <= count(HAN[script]) * OTHER_HAN_SHARE;
}
