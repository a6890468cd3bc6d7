import type { Element, Root } from 'hast';
import { simplify } from './clean-text.ts';
import { findElements, parseFragment, readProperty, readWords } from './page-tree.ts';
import type { MetadataStatement } from './metadata.ts';

type Thing = Readonly<Record<string, unknown>>;

/** Longest block that is read; what describes an article has some thousand characters. */
const LONGEST_BLOCK = 2 * 1024 * 1024;

/** So deep may things stand inside one another. */
const DEEPEST = 8;

/** Types of schema.org that are an article; those of social media are none. */
const ARTICLE = /(?:^|[/#])(?:\w*Article|BlogPosting|Report|LiveBlogPosting|\w*NewsStory|AnalysisNews|OpinionPiece)$/u;
const PAGE = /(?:^|[/#])(?:WebPage|ItemPage|CreativeWork|MediaObject)$/u;

/**
 * What the page's JSON-LD says of its article, in the words of schema.org.
 * @param titles what the rest of the page calls it: where several are described, the others are only led to
 */
export function readJsonLd(tree: Root, titles: readonly string[] = []): readonly MetadataStatement[] {
  const isBlock = (element: Element) =>
    element.tagName === 'script' && /^application\/ld\+json(?:$|;)/iu.test(readProperty(element, 'type') ?? '');
  const things = findElements(tree, isBlock).flatMap(({ children: [text] }) =>
    text?.type === 'text' ? listThings(parseJson(text.value), DEEPEST) : [],
  );
  const byId = new Map(
    things.flatMap((thing) => (isText(thing['@id']) && thing['name'] ? [[thing['@id'], thing] as const] : [])),
  );
  const articles = things.filter((thing) => hasType(thing, ARTICLE));
  const isTitled = ({ headline }: Thing) =>
    isText(headline) && titles.some((title) => simplify(title).includes(simplify(readPlain(headline))));
  const article = articles.find(isTitled) ?? articles[0] ?? things.find((thing) => hasType(thing, PAGE));
  if (!article) return [];
  const isPage = !hasType(article, ARTICLE);
  const resolve = (value: unknown): unknown => {
    const id = isThing(value) ? value['@id'] : undefined;
    const isReference = isThing(value) && isText(id) && value['name'] === undefined;
    return isReference ? (byId.get(id) ?? value) : value;
  };
  const names = (value: unknown) => listValues(value).flatMap((one) => readName(resolve(one)));
  const state = (
    field: MetadataStatement['field'],
    name: string,
    value: string | undefined,
  ): readonly MetadataStatement[] =>
    value === undefined || value === '' ? [] : [{ field, value, origin: `JSON-LD ${name}` }];
  const first = (name: string) =>
    listValues(article[name]).flatMap((value) => (isText(value) ? [readPlain(value)] : []))[0];
  const authors = [...new Set([...names(article['author']), ...names(article['creator'])])];

  return [
    ...state('title', 'headline', first('headline')),
    ...(isPage ? [] : state('title', 'name', first('name'))),
    ...state('byline', 'author', authors.join(', ')),
    ...state('date', 'datePublished', first('datePublished')),
    ...(isPage ? [] : state('date', 'dateCreated', first('dateCreated'))),
    ...state('publisher', 'publisher', names(article['publisher'])[0] ?? names(article['sourceOrganization'])[0]),
    ...state('language', 'inLanguage', first('inLanguage') ?? names(article['inLanguage'])[0]),
    ...state('url', 'url', first('url')),
    ...state('url', 'mainEntityOfPage', readAddress(article['mainEntityOfPage'])),
  ];
}

/** Pages have comments around the block, line ends inside texts, commas behind the last entry. */
function parseJson(text: string): unknown {
  if (text.length > LONGEST_BLOCK) return undefined;
  const bare = text.replaceAll(
    /^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)|(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?)?\s*;?\s*$/gu,
    '',
  );
  for (const candidate of [
    text,
    bare,
    bare.replaceAll(/[\n\r\t]+/gu, ' '),
    bare.replaceAll(/[\n\r\t]+/gu, ' ').replaceAll(/,\s*(?=[}\]])/gu, ''),
  ]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // The next candidate is more forgiving.
    }
  }
  return undefined;
}

/** Things in the order in which they stand, those inside behind those around. */
function listThings(value: unknown, depth: number): readonly Thing[] {
  if (depth === 0) return [];
  if (Array.isArray(value)) return value.slice(0, 1000).flatMap((one) => listThings(one, depth - 1));
  if (!isThing(value)) return [];
  const inside = ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemReviewed', 'hasPart'].flatMap((name) =>
    listThings(value[name], depth - 1),
  );
  const named = ['author', 'creator', 'publisher'].flatMap((name) => listThings(value[name], 1));
  return [value, ...inside, ...named];
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function listValues(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function hasType(thing: Thing, pattern: RegExp): boolean {
  return listValues(thing['@type']).some((type) => isText(type) && pattern.test(type));
}

function readName(value: unknown): readonly string[] {
  if (isText(value)) return [readPlain(value)];
  if (!isThing(value)) return [];
  return listValues(value['name']).flatMap((name) => (isText(name) ? [readPlain(name)] : []));
}

function readAddress(value: unknown): string | undefined {
  if (isText(value)) return value;
  if (!isThing(value)) return undefined;
  return [value['@id'], value['url']].find(isText);
}

/** Some pages escape their texts as if they stood in HTML, or put markup into them. */
export function readPlain(text: string): string {
  const isMarkedUp = /&(?:#\d+|#x[\da-f]+|[a-z]+\d?);|<\/?[a-z]/iu.test(text);
  return (isMarkedUp ? readWords(parseFragment(text)) : text).replaceAll(/\s+/gu, ' ').trim();
}
