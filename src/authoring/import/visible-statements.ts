import type { Element, Root } from 'hast';
import { simplify } from './clean-text.ts';
import { nameFurnitureLine } from './furniture-lines.ts';
import { readNames } from './furniture.ts';
import type { MetadataStatement } from './metadata.ts';
import { findElements, readProperty, readWords } from './page-tree.ts';
import { CHANGED } from './unmarked-days.ts';

/** Words in classes and ids by which pages name the line that says who wrote the article. */
const BYLINE =
  /(?:^|[\s_-])(?:byline|by-line|author(?:s|-?names?|-?list)?|writer|c-byline|article-?author|post-?author|entry-?author)(?:$|[\s_-])/iu;
/** The same at the end of names such as `metaInfoAuthorList`. */
const BYLINE_NAME = /-(?:byline|authors?|author-names?|author-list)$/u;

const LONGEST_BYLINE = 120;

/** What readers see of the page's own: headline, byline, day, language, title of the window. */
export function readVisibleStatements(tree: Root): readonly MetadataStatement[] {
  const state = (
    field: MetadataStatement['field'],
    origin: string,
    value: string | undefined,
  ): readonly MetadataStatement[] => (value === undefined || value === '' ? [] : [{ field, value, origin }]);
  const html = findElements(tree, ({ tagName }) => tagName === 'html')[0];
  const title = findElements(tree, ({ tagName }) => tagName === 'title')[0];
  const headings = findElements(tree, ({ tagName }) => tagName === 'h1');
  // Where there are several, one may be the name of the site, which is shorter.
  const names = simplify(title ? readTitle(title) : '');
  const named = headings.filter((heading) => names.includes(simplify(readWords(heading))));
  const [headline = headings[0]] = named.toSorted((a, b) => readWords(b).length - readWords(a).length);
  const elements = findElements(tree, () => true);
  const places = new Map(elements.map((element, place) => [element, place]));
  const start = headline ? (places.get(headline) ?? 0) : 0;
  // What belongs to a headline stands below it, sooner than far above it or in a list of other articles.
  const measure = (element: Element) => {
    const way = (places.get(element) ?? 0) - start;
    return way < 0 ? -2 * way : way;
  };
  const nearest = elements.toSorted((a, b) => measure(a) - measure(b));

  return [
    ...headings.flatMap((heading) => state('title', 'the heading', readWords(heading))),
    ...state('title', 'the title of the window', title && readTitle(title)),
    ...readBylines(nearest),
    ...readTimes(nearest),
    ...state(
      'language',
      'the language of the page',
      html && (readProperty(html, 'lang') ?? readProperty(html, 'xmlLang')),
    ),
  ];
}

function readTitle({ children: [text] }: Element): string {
  return text?.type === 'text' ? text.value.replaceAll(/\s+/gu, ' ').trim() : '';
}

function readBylines(elements: readonly Element[]): readonly MetadataStatement[] {
  const isNamed = (element: Element) =>
    /(?:^|\s)author(?:\s|$)/iu.test(readProperty(element, 'rel') ?? '') ||
    BYLINE.test(`${readProperty(element, 'className') ?? ''} ${readProperty(element, 'id') ?? ''}`) ||
    readNames(element).some((name) => BYLINE_NAME.test(name));
  const isName = (text: string) =>
    text.length > 1 && text.length <= LONGEST_BYLINE && nameFurnitureLine(text) === undefined;
  const named = elements.filter(isNamed);
  const first = named.map(readWords).find(isName);
  return first === undefined ? [] : [{ field: 'byline', value: first, origin: 'the line of the author' }];
}

/** What the page marks as a time, or as an abbreviation of one; not when it was changed. */
function readTimes(elements: readonly Element[]): readonly MetadataStatement[] {
  const describe = (element: Element) =>
    ['className', 'id', 'itemProp', 'pubDate'].map((name) => readProperty(element, name) ?? '').join(' ');
  const times = elements
    .filter(({ tagName }) => /^(?:time|abbr)$/u.test(tagName))
    .filter((element) => !CHANGED.test(`${describe(element)} ${readWords(element)}`));
  const values = times.map((element) => [
    readProperty(element, 'dateTime'),
    readProperty(element, 'title'),
    readWords(element),
  ]);
  return values
    .flatMap((all) => all.find((value) => value !== undefined && /\p{Nd}{4}/u.test(value)) ?? [])
    .slice(0, 1)
    .map((value) => ({ field: 'date', value, origin: 'the time beside the headline' }));
}
