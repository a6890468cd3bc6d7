import type { Options } from 'rehype-sanitize';

/**
 * What of somebody else's markup may stay: elements that only structure text. No id, class, style or name of
 * theirs gets through, so that nothing they bring can collide with the page, style it or speak for it.
 */
export const sanitiseSchema: Options = {
  strip: [
    'script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'svg', 'math', 'head', 'title',
    'form', 'button', 'select', 'textarea', 'audio', 'video', 'canvas',
  ],
  tagNames: [
    'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'pre', 'hr', 'br',
    'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'figure', 'figcaption',
    'a', 'em', 'strong', 'i', 'b', 'u', 's', 'del', 'code', 'cite', 'q', 'sub', 'sup', 'small', 'abbr', 'img',
  ],
  attributes: { a: ['href'], img: ['src', 'alt'], ol: ['start'] },
  protocols: { href: ['http', 'https'], src: ['http', 'https'] },
  ancestors: {
    li: ['ol', 'ul'], dt: ['dl'], dd: ['dl'], caption: ['table'], thead: ['table'], tbody: ['table'],
    tfoot: ['table'], tr: ['table'], th: ['table'], td: ['table'],
  },
};
