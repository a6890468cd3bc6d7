import type { Root } from 'hast';
import { readPlain } from './read-json-ld.ts';
import { stateField, type MetadataField, type MetadataStatement } from './metadata.ts';
import { findElements, readProperty } from './page-tree.ts';

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

/** What the head of the page says: meta, link. */
export function readMetaElements(tree: Root): readonly MetadataStatement[] {
  const metas = readMetas(tree);
  const inMetas = (Object.keys(META_NAMES) as MetadataField[]).flatMap((field) =>
    META_NAMES[field].split(' ').flatMap((name) => {
      const values = [...new Set(metas.get(name) ?? [])];
      const joined = field === 'byline' ? values.join(', ') : values[0];
      return stateField(field, joined, `meta ${name}`);
    }),
  );
  return [...readCanonical(tree), ...inMetas];
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

function readCanonical(tree: Root): readonly MetadataStatement[] {
  const link = findElements(
    tree,
    (element) => element.tagName === 'link' && /\bcanonical\b/iu.test(readProperty(element, 'rel') ?? ''),
  )[0];
  const value = link && readProperty(link, 'href');
  return stateField('url', value, 'the canonical link');
}
