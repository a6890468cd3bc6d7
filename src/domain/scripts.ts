/** Scripts that news is written in, by their Unicode names. */
const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Georgian',
  'Armenian',
  'Ethiopic',
  'Tibetan',
  'Mongolian',
].map((name) => new RegExp(String.raw`\p{Script=${name}}`, 'u'));

/** Whether two texts have letters of one script. A word of another script cannot occur in a text, so it proves nothing. */
export function isScriptShared(a: string, b: string): boolean {
  return SCRIPTS.some((script) => script.test(a) && script.test(b)) || (/\p{Nd}/u.test(a) && /\p{Nd}/u.test(b));
}
