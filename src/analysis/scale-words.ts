/**
 * Words that multiply the digits before them, in languages other than English: without them `12 Millionen` and
 * `12` would have one value.
 */
const SCALE_WORDS = new Map(
  [
    {
      scale: 1e3,
      words: 'tausend mille mil mila duizend tusen tysiąc tysięcy tyś tys bin тыс тысяча тысячи тысяч тисяч',
    },
    { scale: 1e3, words: 'ألف آلاف ألفا هزار אלף हज़ार 千 천' },
    { scale: 1e4, words: '万 萬 만' },
    { scale: 1e5, words: 'लाख' },
    { scale: 1e6, words: 'million millionen mio millions millón millones milhão milhões milione milioni miljoen' },
    {
      scale: 1e6,
      words: 'milyon milion miliony milionów млн миллион миллиона миллионов мільйонів مليون ملايين میلیون מיליון',
    },
    { scale: 1e7, words: 'करोड़' },
    { scale: 1e8, words: '亿 億 억' },
    {
      scale: 1e9,
      words: 'milliarde milliarden mrd milliard milliards miliardo miliardi miljard bilhão bilhões',
    },
    {
      scale: 1e9,
      words: 'milyar miliard miliardy miliardów млрд миллиард миллиарда миллиардов мільярдів مليار میلیارد מיליארד',
    },
    { scale: 1e12, words: 'billionen billones billón' },
  ].flatMap(({ scale, words }) => words.split(' ').map((word) => [word.normalize('NFC'), scale] as const)),
);

/** @param key a word in small letters, composed. Undefined when it multiplies nothing */
export function findScale(key: string): number | undefined {
  return SCALE_WORDS.get(key);
}
