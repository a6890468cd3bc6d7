import type { Element, Root } from 'hast';
import { simplify } from './clean-text.ts';
import { nameFurnitureLine } from './furniture-lines.ts';
import { readNames } from './furniture.ts';
import { stateField, type MetadataStatement } from './metadata.ts';
import { findElements, readProperty, readWords } from './page-tree.ts';
import { CHANGED } from './unmarked-days.ts';

/** Words by which pages name the line that says who wrote the article. */
const BYLINE = /(?:^|-)(?:by-?line|authors?(?:-?names?|-?list)?|writer)$/u;

const LONGEST_BYLINE = 120;

/** What readers see of the page's own: headline, byline, day, language, title of the window. */
export function readVisibleStatements(tree: Root): readonly MetadataStatement[] {
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
  // What belongs to a headline stands near it, sooner than in a list of other articles.
  const measure = (element: Element) => Math.abs((places.get(element) ?? 0) - start);
  const nearest = elements.toSorted((a, b) => measure(a) - measure(b));

  return [
    ...headings.flatMap((heading) => stateField('title', readWords(heading), 'the heading')),
    ...stateField('title', title && readTitle(title), 'the title of the window'),
    ...readBylines(nearest),
    ...readTimes(nearest),
    ...stateField(
      'language',
      html && (readProperty(html, 'lang') ?? readProperty(html, 'xmlLang')),
      'the language of the page',
    ),
  ];
}

function readTitle({ children: [text] }: Element): string {
  return text?.type === 'text' ? text.value.replaceAll(/\s+/gu, ' ').trim() : '';
}

function readBylines(elements: readonly Element[]): readonly MetadataStatement[] {
  const isNamed = (element: Element) =>
    /(?:^|\s)author(?:\s|$)/iu.test(readProperty(element, 'rel') ?? '') ||
    readNames(element).some((name) => BYLINE.test(name));
  const isName = (text: string) =>
    text.length > 1 && text.length <= LONGEST_BYLINE && nameFurnitureLine(text) === undefined;
  return stateField('byline', elements.filter(isNamed).map(readWords).find(isName), 'the line of the author');
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
  const [first] = values.flatMap((all) => all.find((value) => value && /\p{Nd}{4}/u.test(value)) ?? []);
  return stateField('date', first, 'the time beside the headline');
}
