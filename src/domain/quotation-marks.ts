/** Marks that may open or close a quotation, in any language. */
const DOUBLE = /["\u201c\u201d\u201e\u201f\u300c\u300d\u300e\u300f\uff02]/u;
const BEGINS = /^\s*["'\u201c\u201d\u201e\u201f\u2018\u201a\u201b\u00ab\u00bb\u2039\u203a\u300c\u300e\uff02]/u;

/** Which marks to put around somebody's words. */
export type QuotationMarks = 'double' | 'single' | 'none';

/**
 * Marks that cannot be taken for those of the words themselves: none before a mark with which they begin, so that no
 * two open them; else single ones around words that have double ones.
 */
export function chooseMarks(words: string): QuotationMarks {
  if (BEGINS.test(words)) return 'none';
  return DOUBLE.test(words) ? 'single' : 'double';
}

const MARKS: Readonly<Record<QuotationMarks, readonly [string, string]>> = {
  double: ['“', '”'],
  single: ['‘', '’'],
  none: ['', ''],
};

/** Somebody's words with marks around them, where no element can say that they are quoted. */
export function quoteWords(words: string): string {
  const [open, close] = MARKS[chooseMarks(words)];
  return `${open}${words}${close}`;
}
