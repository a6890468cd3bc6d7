import type { Element, Root } from 'hast';
import type { MetadataStatement } from './metadata.ts';
import { findElements, readProperty, readWords } from './page-tree.ts';

/** Words in classes and ids by which pages name the line that says who wrote the article. */
const BYLINE =
  /(?:^|[\s_-])(?:byline|by-line|author(?:s|-?names?|-?list)?|writer|c-byline|article-?author|post-?author|entry-?author)(?:$|[\s_-])/iu;
/** Words by which they name the line that says when. */
const DATED = /publi|posted|date|time|stamp/iu;

const LONGEST_BYLINE = 120;

/** What readers see of the page's own: headline, byline, day, language, title of the window. */
export function readVisibleStatements(tree: Root): readonly MetadataStatement[] {
  const isOutside = collectAsides(tree);
  const state = (
    field: MetadataStatement['field'],
    origin: string,
    value: string | undefined,
  ): readonly MetadataStatement[] => (value === undefined || value === '' ? [] : [{ field, value, origin }]);
  const html = findElements(tree, ({ tagName }) => tagName === 'html')[0];
  const title = findElements(tree, ({ tagName }) => tagName === 'title')[0];
  // Where there are several headings of the first rank, one is the name of the site: the other places tell which.
  const headings = findElements(tree, (element) => element.tagName === 'h1' && !isOutside(element));

  return [
    ...headings.flatMap((heading) => state('title', 'the heading', readWords(heading))),
    ...state('title', 'the title of the window', title && readTitle(title)),
    ...readBylines(tree, isOutside),
    ...readTimes(tree, isOutside),
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

/** Tells elements that stand in what is not the article: asides, comments, lists of other articles. */
function collectAsides(tree: Root): (element: Element) => boolean {
  const asides = findElements(
    tree,
    (element) =>
      /^(?:aside|footer|nav)$/u.test(element.tagName) ||
      /comment|related|recommend|sidebar|latest|popular|trending|most-/iu.test(
        `${readProperty(element, 'className') ?? ''} ${readProperty(element, 'id') ?? ''}`,
      ),
  ).filter(({ tagName }) => !/^(?:html|body|main|article)$/u.test(tagName));
  const outside = new Set(asides.flatMap((aside) => findElements(aside, () => true)));
  // Where a page calls all of itself so, the word says nothing.
  const all = findElements(tree, () => true).length;
  return outside.size > all * 0.7 ? () => false : (element) => outside.has(element);
}

function readBylines(tree: Root, isOutside: (element: Element) => boolean): readonly MetadataStatement[] {
  const isNamed = (element: Element) =>
    /(?:^|\s)author(?:\s|$)/iu.test(readProperty(element, 'rel') ?? '') ||
    BYLINE.test(`${readProperty(element, 'className') ?? ''} ${readProperty(element, 'id') ?? ''}`);
  const words = findElements(tree, (element) => element.tagName !== 'link' && isNamed(element) && !isOutside(element))
    .map(readWords)
    .filter((text) => text.length > 1 && text.length <= LONGEST_BYLINE && /\p{L}{2}/u.test(text));
  const [first] = words;
  return first === undefined ? [] : [{ field: 'byline', value: first, origin: 'the line of the author' }];
}

/** What the page marks as a time, or as an abbreviation of one; not when it was changed. */
function readTimes(tree: Root, isOutside: (element: Element) => boolean): readonly MetadataStatement[] {
  const describe = (element: Element) =>
    ['className', 'id', 'itemProp', 'pubDate'].map((name) => readProperty(element, name) ?? '').join(' ');
  const times = findElements(tree, (element) => /^(?:time|abbr)$/u.test(element.tagName) && !isOutside(element))
    .filter((element) => !/updat|modif/iu.test(`${describe(element)} ${readWords(element)}`))
    .toSorted((a, b) => Number(DATED.test(describe(b))) - Number(DATED.test(describe(a))));
  const values = times.map((element) => [
    readProperty(element, 'dateTime'),
    readProperty(element, 'title'),
    readWords(element),
  ]);
  return values
    .flatMap((all) => all.find((value) => value !== undefined && /\d{4}/u.test(value)) ?? [])
    .slice(0, 1)
    .map((value) => ({ field: 'date', value, origin: 'the first time on the page' }));
}
