import { PARAGRAPH_ELEMENTS, PHRASE_ELEMENTS } from './copied-elements.ts';

/** Elements that stand around words and need no end: what is cut out of a page may lack it. */
const AROUND = [
  ...PARAGRAPH_ELEMENTS,
  ...'html body div section article main header footer aside nav span details colgroup'.split(' '),
];

/** Elements without words. */
const VOID = 'br hr img wbr col area base embed input link meta source track param'.split(' ');

/** Other elements that pages have. Whatever else looks like a tag is words. */
const OTHER = (
  'head title script style template noscript iframe object svg math form button select option optgroup textarea label ' +
  'fieldset legend audio video canvas picture map font big tt center strike ins mark time kbd samp var dfn bdi bdo ' +
  'data output meter progress summary dialog hgroup address nobr acronym path g use text circle rect'
).split(' ');

const AROUND_NAMES: ReadonlySet<string> = new Set(AROUND);
const VOID_NAMES: ReadonlySet<string> = new Set(VOID);
const NAMES: ReadonlySet<string> = new Set([...AROUND, ...VOID, ...OTHER, ...PHRASE_ELEMENTS]);

const VALUED_ATTRIBUTE = /[^\s=>"'/]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+)/gu;
const BARE_ATTRIBUTE =
  /^(?:(?:data|aria)-.*|hidden|open|controls|reversed|async|defer|allowfullscreen|autofocus|autoplay|checked|disabled|inert|ismap|itemscope|loop|multiple|muted|nomodule|novalidate|nowrap|noshade|playsinline|readonly|required|selected|crossorigin|download)$/iu;

/**
 * Whether what HTML reads as a tag is one: its element exists, its attributes have values, and where it has none of
 * them, another tag ends it. In “a<b but x>y” and “<sic>” the signs are words.
 * @param hasEnd whether an end tag of that name follows
 */
export function isMarkup(name: string, attributes: string, hasEnd: boolean): boolean {
  const known = name.toLowerCase();
  if (!NAMES.has(known)) return false;
  const bare = attributes
    .replaceAll(VALUED_ATTRIBUTE, ' ')
    .split(/[\s/]+/u)
    .filter((word) => word !== '');
  if (!bare.every((word) => BARE_ATTRIBUTE.test(word))) return false;
  if (attributes.trim() !== '' || hasEnd) return true;
  // Programs write a name small, or all in capitals: “<Body> count” is somebody's words.
  if (AROUND_NAMES.has(known)) return !/^[A-Z][a-z]/u.test(name);
  return VOID_NAMES.has(known) && /^(?:br|hr|wbr)$/u.test(known);
}
