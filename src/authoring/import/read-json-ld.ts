import type { Element, Root } from 'hast';
import { findElements, parseFragment, readProperty, readWords } from './page-tree.ts';
import { stateField, type MetadataField, type MetadataStatement } from './metadata.ts';

type Thing = Readonly<Record<string, unknown>>;

/** So deep may things stand inside one another. */
const DEEPEST = 8;

/** Types of schema.org that are an article; those of social media are none. */
const ARTICLE = /(?:Article|BlogPosting|Report|NewsStory|AnalysisNews|OpinionPiece)$/u;

/** The paragraphs of the article, if the page has them for machines. */
export function readArticleBody(tree: Root): readonly string[] {
  const { articleBody } = findArticle(tree) ?? {};
  return isText(articleBody) ? articleBody.split('\n').map(readPlain).filter(Boolean) : [];
}

function findArticle(tree: Root): Thing | undefined {
  const isBlock = (element: Element) =>
    element.tagName === 'script' && /^application\/ld\+json(?:$|;)/iu.test(readProperty(element, 'type') ?? '');
  const things = findElements(tree, isBlock).flatMap(({ children: [text] }) =>
    text?.type === 'text' ? listThings(parseJson(text.value), DEEPEST) : [],
  );
  return things.find((thing) => listValues(thing['@type']).some((type) => isText(type) && ARTICLE.test(type)));
}

/** What the page's JSON-LD says of its article, in the words of schema.org. */
export function readJsonLd(tree: Root): readonly MetadataStatement[] {
  const article = findArticle(tree);
  if (!article) return [];
  const names = (value: unknown) => listValues(value).flatMap(readName);
  const state = (field: MetadataField, name: string, value: string | undefined) =>
    stateField(field, value, `JSON-LD ${name}`);
  const first = (name: string) =>
    listValues(article[name]).flatMap((value) => (isText(value) ? [readPlain(value)] : []))[0];
  return [
    ...state('title', 'headline', first('headline')),
    ...state('byline', 'author', [...new Set(names(article['author']))].join(', ')),
    ...state('date', 'datePublished', first('datePublished')),
    ...state('date', 'dateCreated', first('dateCreated')),
    ...state('publisher', 'publisher', names(article['publisher'])[0]),
    ...state('language', 'inLanguage', first('inLanguage')),
    ...state('url', 'url', first('url')),
    ...state('url', 'mainEntityOfPage', readAddress(article['mainEntityOfPage'])),
  ];
}

/** Pages have comments around the block, and line ends inside texts. */
function parseJson(text: string): unknown {
  const [json = ''] = /(?:\[\s*)?\{.*\}(?:\s*\])?/su.exec(text) ?? [];
  try {
    return JSON.parse(json.replaceAll(/[\n\r\t]+/gu, ' '));
  } catch {
    return undefined;
  }
}

/** Things in the order in which they stand, those inside behind those around. */
function listThings(value: unknown, depth: number): readonly Thing[] {
  if (depth === 0) return [];
  if (Array.isArray(value)) return value.slice(0, 1000).flatMap((one) => listThings(one, depth - 1));
  if (!isThing(value)) return [];
  const inside = ['@graph', 'mainEntity', 'mainEntityOfPage'].flatMap((name) => listThings(value[name], depth - 1));
  return [value, ...inside];
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
