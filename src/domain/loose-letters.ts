/** What adds to a letter or stands unseen beside it, modifier apostrophes, the Arabic tatweel and the long mark of kana among it. */
const UNSEEN =
  /[\p{M}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}\u02b9-\u02c1\u02c6-\u02df\u02ec\u02ee\u0640\u30fc\ua78b\ua78c]/gu;
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
    'ґг ךכ םמ ןנ ףפ ץצ ٱا ةه ىي یي ېي کك ڪك ہه ھه ەه ۃه ںن ڵل ڕر ۆو ێي ईय एय ஶஸ',
    'ぁあ ぃい ぅう ぇえ ぉお っつ ゃや ゅゆ ょよ ゎわ',
    // Characters that one country writes for those of another.
    '臺台 裏裡 羣群 衆眾 爲為 綫線 牀床 佔占 週周 祕秘 汙污 証證 鑒鑑 啓啟 説說 税稅 産產 户戶 强強 内內 麽麼 温溫 衞衛 菸煙 迹跡 蹟跡 雇僱 游遊 舘館 恒恆',
    // Letters of Ethiopia that sound alike.
    'ሐሀ ሑሁ ሒሂ ሓሀ ሔሄ ሕህ ሖሆ ኀሀ ኁሁ ኂሂ ኃሀ ኄሄ ኅህ ኆሆ ሃሀ ሠሰ ሡሱ ሢሲ ሣሳ ሤሴ ሥስ ሦሶ ዐአ ዑኡ ዒኢ ዓአ ዔኤ ዕእ ዖኦ ኣአ ፀጸ ፁጹ ፂጺ ፃጻ ፄጼ ፅጽ ፆጾ',
    // Letters for which others write two characters.
    'ৎত ൺണ ൻന ർര ൽല ൾള ൿക แเเ װוו ױוי ײיי',
  ].flatMap((row) => row.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)] as const)),
);

/** What typewriters write for letters of German, Scandinavian and Croatian, and for the marks of these where they stand apart. */
export const SPELT_OUT: ReadonlyMap<string, string> = new Map(
  ['äae öoe üue åaa øoe đdj', '\u0308e \u030aa'].flatMap((row) =>
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
