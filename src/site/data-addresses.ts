import type { Article } from '../domain/article.ts';
import { articleAddress, fileAddress, homeAddress, pointAddress, storyAddress } from './addresses.ts';

/** Addresses of what the site gives to programs. They are as stable as those of its pages. */

/** Whole, with the host, when the site knows where it lives (`SITE_URL`); else as it is, a path on whatever host. */
export function resolveAddress(address: string): string {
  const site = import.meta.env.SITE as string | undefined;
  return site === undefined ? address : new URL(address, site).href;
}

/** The published plain text of a document, to which all positions refer. A withdrawn one has none. */
export function plainTextAddress(article: Pick<Article, 'kind' | 'story' | 'id'>): string {
  return nameFile(articleAddress(article), 'txt');
}

/** The whole comparison of a story. */
export function comparisonAddress(story: string): string {
  return nameFile(storyAddress(story), 'json');
}

/** The claims of a story as W3C Web Annotations. */
export function annotationsAddress(story: string): string {
  return `${storyAddress(story)}annotations.jsonld`;
}

/** All claims of all stories as a table. */
export function claimsTableAddress(): string {
  return fileAddress('data/claims.csv');
}

/** The list of all stories. */
export function storyListAddress(): string {
  return fileAddress('data/stories.json');
}

/** The JSON Schema of what is published. */
export function schemaAddress(name: string): string {
  return fileAddress(`schemas/${name}.schema.json`);
}

/** Forms of citations, by the endings of their files. */
export const CITATION_FORMAT_NAMES = { 'csl.json': 'CSL-JSON', bib: 'BibTeX', ris: 'RIS' } as const;
export type CitationFormat = keyof typeof CITATION_FORMAT_NAMES;
export const CITATION_FORMATS = Object.keys(CITATION_FORMAT_NAMES) as readonly CitationFormat[];

/** How to cite the documents and the points of a story. */
export function citationsAddress(story: string, format: CitationFormat): string {
  return `${storyAddress(story)}citations.${format}`;
}

/** The picture shown beside links to a story, or to one of its points on which the articles differ. */
export function shareImageAddress(story: string, point?: string): string {
  return nameFile(point === undefined ? storyAddress(story) : pointAddress(story, point), 'png');
}

/** What a program is told that wants to show a point in a page of its own. */
export function oembedAddress(story: string, point: string): string {
  return `${pointAddress(story, point)}oembed.json`;
}

/** The feed of stories: `feed.xml` is Atom, `feed.json` is JSON Feed. */
export function feedAddress(format: 'xml' | 'json'): string {
  return fileAddress(`feed.${format}`);
}

/** What other data calls this site by; not an address that a reader goes to. */
export function publisherId(): string {
  return resolveAddress(`${homeAddress()}#publisher`);
}

/** A file that stands beside a page, and bears its name. */
function nameFile(page: string, ending: string): string {
  return `${page.replace(/\/$/u, '')}.${ending}`;
}
