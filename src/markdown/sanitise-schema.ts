import type { Options } from 'rehype-sanitize';

/** Elements that begin and end a paragraph of the plain text. */
export const PARAGRAPH_ELEMENTS: readonly string[] =
  'p h1 h2 h3 h4 h5 h6 blockquote ul ol li hr table thead tbody tr th td'.split(' ');

/**
 * What may stay of a copied text: what Markdown makes, and no id, class, style or name of anybody's, so that nothing
 * can collide with the page, style it or speak for it.
 */
export const sanitiseSchema: Options = {
  tagNames: [...PARAGRAPH_ELEMENTS, ...'br a em strong del code img'.split(' ')],
  attributes: { a: ['href'], img: ['src', 'alt'], li: ['value'] },
  protocols: { href: ['http', 'https'], src: ['http', 'https'] },
};
