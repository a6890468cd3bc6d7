/** What adds to a letter or stands unseen beside it, modifier apostrophes and the Arabic tatweel among it. */
const UNSEEN =
  /[\p{M}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}\u02b9-\u02c1\u02c6-\u02df\u02ec\u02ee\u0640\ua78b\ua78c]/gu;
const SIGNS = /[^\p{L}\p{N}]/gu;
const OTHER_DIGIT = /(?![0-9])\p{Nd}/u;
const KATAKANA = /[\u30a1-\u30f6]/gu;
const KATAKANA_OFFSET = 0x60;

/** Letters that Unicode does not take apart, and forms of one letter, each with what is read in its place. */
const PLAIN_LETTERS = new Map(
  [
    'øo łl đd ðd ħh ŧt ŋn ıi þth æae œoe ɓb ɗd ƙk ƴy əe',
    // Letters of other alphabets that look the same, small or capital, and are typed by mistake.
    'аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs',
    'αa βb εe ζz ηh ιi κk μm νn οo ρp τt υy χx',
    'ґг ךכ םמ ןנ ףפ ץצ ٱا ةه ىي یي ېي کك ڪك ہه ھه ەه ۃه',
    // Letters for which others write two characters.
    'ৎত ൺണ ൻന ർര ൽല ൾള ൿക',
  ].flatMap((row) => row.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)] as const)),
);

/** What typewriters write for letters of German and Scandinavian, and for the marks of these where they stand apart. */
export const SPELT_OUT: ReadonlyMap<string, string> = new Map(
  ['äae öoe üue åaa øoe', '\u0308e \u030aa'].flatMap((row) =>
    row.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
  ),
);

/**
 * The letters and digits of a character as they are looked for: compatible forms are taken apart (NFKD), marks go, and
 * case, digits of other scripts and forms of one letter are made alike. Empty for what is not seen by itself, such as a
 * mark; undefined for any other sign.
 */
export function loosenCharacter(character: string): string | undefined {
  const seen = strip(character);
  if (seen === '') return '';
  const bare = strip(seen.toLowerCase().toUpperCase().toLowerCase()).replaceAll(SIGNS, '');
  const letters = readDigits(bare).replaceAll(KATAKANA, (kana) =>
    String.fromCharCode(kana.charCodeAt(0) - KATAKANA_OFFSET),
  );
  const plain = Array.from(letters, (letter) => PLAIN_LETTERS.get(letter) ?? letter).join('');
  return plain === '' ? undefined : plain;
}

function strip(text: string): string {
  return text.normalize('NFKD').replaceAll(UNSEEN, '');
}

/** The digits of any script as those of ASCII; what is no digit stays. */
export function readDigits(text: string): string {
  // Asked of every word of a text, of which few have such digits.
  return OTHER_DIGIT.test(text) ? text.replaceAll(/\p{Nd}/gu, (digit) => String(readDigit(digit))) : text;
}

/** Unicode keeps the ten digits of a script side by side, from zero on. */
function readDigit(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (code - zero) % 10;
}
