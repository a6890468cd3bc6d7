import type { Element, Root } from 'hast';
import { readPlain } from './read-json-ld.ts';
import { stateField, type MetadataField, type MetadataStatement } from './metadata.ts';
import { findElements, readProperty, readWords } from './page-tree.ts';

/** Names of `meta` elements that state a field, the most trusted first. */
const META_NAMES: Readonly<Record<MetadataField, string>> = {
  title:
    'og:title twitter:title parsely-title sailthru.title dc.title dcterms.title dcterm:title weibo:article:title title',
  byline:
    'author byl parsely-author sailthru.author cxenseparse:author article:author_name article:author og:article:author dc.creator dcterms.creator dcterm:creator citation_author',
  date: 'article:published_time og:article:published_time article:published og:published_time cxenseparse:recs:publishtime parsely-pub-date sailthru.date dc.date.issued dcterms.issued dc.date dcterms.date dcterms.created dc.date.created article_date_original originalpublicationdate publication_date publish-date publish_date publishdate published_date date_published datepublished pubdate pub_date ptime date.release vr:published_time weibo:article:create_at citation_publication_date date',
  publisher: 'og:site_name dc.publisher dcterms.publisher publisher application-name',
  language: 'og:locale dc.language content-language language',
  url: 'og:url parsely-link twitter:url dc.identifier',
};

/** What the head of the page and the attributes of its elements say: meta, link, microdata, `time`. */
export function readMetaElements(tree: Root): readonly MetadataStatement[] {
  const metas = readMetas(tree);
  const inMetas = (Object.keys(META_NAMES) as MetadataField[]).flatMap((field) =>
    META_NAMES[field].split(' ').flatMap((name) => {
      const values = [...new Set(metas.get(name) ?? [])].filter((value) => isFit(field, value));
      const joined = field === 'byline' ? values.join(', ') : values[0];
      return stateField(field, joined, `meta ${name}`);
    }),
  );
  return [...readCanonical(tree), ...inMetas, ...readMicrodata(tree)];
}

/** What the page says its article is about. */
export function readDescriptions(tree: Root): readonly string[] {
  const metas = readMetas(tree);
  return ['description', 'og:description'].flatMap((name) => metas.get(name) ?? []);
}

/** Authors are listed one by one; no page has more that matter. */
const MOST_VALUES = 20;

function readMetas(tree: Root): ReadonlyMap<string, readonly string[]> {
  const metas = new Map<string, string[]>();
  for (const element of findElements(tree, ({ tagName }) => tagName === 'meta')) {
    const value = readPlain(readProperty(element, 'content') ?? '');
    const names = ['property', 'name', 'itemProp', 'httpEquiv'].flatMap((key) => readProperty(element, key) ?? []);
    for (const name of names.join(' ').toLowerCase().split(/\s+/u)) {
      const known = metas.get(name) ?? [];
      if (value !== '' && name !== '' && known.length < MOST_VALUES) metas.set(name, [...known, value]);
    }
  }
  return metas;
}

/** Authors are given as addresses of profiles, and titles as placeholders nobody filled in. */
function isFit(field: MetadataField, value: string): boolean {
  if (field === 'byline') return !/^(?:https?:|www\.|@|\/)/iu.test(value);
  return field === 'url' || !/^(?:\{\{.*\}\}|undefined|null|\[object Object\])$/u.test(value);
}

function readCanonical(tree: Root): readonly MetadataStatement[] {
  const link = findElements(
    tree,
    (element) => element.tagName === 'link' && /\bcanonical\b/iu.test(readProperty(element, 'rel') ?? ''),
  )[0];
  const value = link && readProperty(link, 'href');
  return stateField('url', value, 'the canonical link');
}

/** Microdata (itemprop) of the article, in the words of schema.org; not that of comments and of other articles. */
function readMicrodata(tree: Root): readonly MetadataStatement[] {
  const find = (name: string) =>
    findElements(tree, (element) => (readProperty(element, 'itemProp') ?? '').split(' ').includes(name))[0];
  const state = (field: MetadataField, name: string, value: string | undefined) =>
    stateField(field, value, `microdata ${name}`);
  const author = find('author') ?? find('creator');
  const publisher = find('publisher');
  const date = find('datePublished');
  return [
    ...state('title', 'headline', readValue(find('headline'))),
    ...state('byline', 'author', author && readName(author)),
    ...state('date', 'datePublished', date && (readProperty(date, 'dateTime') ?? readValue(date))),
    ...state('publisher', 'publisher', publisher && readName(publisher)),
    ...state('language', 'inLanguage', readValue(find('inLanguage'))),
  ];
}

function readValue(element: Element | undefined): string | undefined {
  return element && (readProperty(element, 'content') ?? readWords(element));
}

function readName(element: Element): string | undefined {
  const named = findElements(element, (inner) => (readProperty(inner, 'itemProp') ?? '').split(' ').includes('name'));
  const names = named.flatMap((inner) => readValue(inner) ?? []).filter((name) => name !== '');
  if (names.length > 0) return [...new Set(names)].join(', ');
  const value = readValue(element) ?? '';
  return value.length <= 120 && isFit('byline', value) ? value : undefined;
}
