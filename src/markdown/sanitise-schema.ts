import { defaultSchema, type Options } from 'rehype-sanitize';
import { PARAGRAPH_ELEMENTS, PHRASE_ELEMENTS } from './copied-elements.ts';

/**
 * What of somebody else's markup may stay: elements that only structure text. No id, class, style or name of
 * theirs gets through, so that nothing they bring can collide with the page, style it or speak for it.
 */
export const sanitiseSchema: Options = {
  strip: (
    'script style template noscript iframe object embed svg math head ' +
    'title form button select textarea audio video canvas'
  ).split(' '),
  tagNames: [...PARAGRAPH_ELEMENTS, ...PHRASE_ELEMENTS],
  attributes: { a: ['href'], img: ['src', 'alt'], ol: ['start', 'reversed'], li: ['value'] },
  protocols: { href: ['http', 'https'], src: ['http', 'https'] },
  ancestors: { ...defaultSchema.ancestors, li: ['ol', 'ul'], dt: ['dl'], dd: ['dl'], caption: ['table'] },
};
