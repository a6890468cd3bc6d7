/** Elements of a copied text that begin and end a paragraph of its plain text. */
export const PARAGRAPH_ELEMENTS: readonly string[] = (
  'p h1 h2 h3 h4 h5 h6 blockquote ul ol li dl dt dd pre hr table ' +
  'caption thead tbody tfoot tr th td figure figcaption'
).split(' ');

/** Elements of a copied text that stand inside a paragraph. */
export const PHRASE_ELEMENTS: readonly string[] = 'br a em strong i b u s del code cite q sub sup small abbr img'.split(
  ' ',
);

const paragraphElements: ReadonlySet<string> = new Set(PARAGRAPH_ELEMENTS);

/** Whether an element says that its words no longer hold. */
export function isStruckOut(name: string): boolean {
  return name === 's' || name === 'del';
}

export function isParagraphElement(name: string): boolean {
  return paragraphElements.has(name);
}
