import type * as Schema from 'schema-dts';
import { isInferred, judgeAttribution, type Article } from '../domain/article.ts';
import { hashText } from '../content/seal-copy.ts';
import type { PointComparison } from '../domain/comparison.ts';
import { findLastChange } from '../domain/last-change.ts';
import { groupByPosition, type PositionGroup } from '../domain/position-groups.ts';
import { isShownWhole, publishText } from '../domain/published-text.ts';
import type { Source } from '../domain/source.ts';
import type { Point, Story } from '../domain/story.ts';
import { countTextWords } from '../analysis/text-words.ts';
import {
  articleAddress,
  homeAddress,
  methodAddress,
  passageAddress,
  pointAddress,
  sourceAddress,
  storyAddress,
} from '../site/addresses.ts';
import {
  annotationsAddress,
  comparisonAddress,
  plainTextAddress,
  publisherId,
  resolveAddress,
} from '../site/data-addresses.ts';
import { termGroups } from '../site/vocabulary.ts';
import { stateClaim } from '../site/wording.ts';

/**
 * What pages say of themselves in the vocabulary of schema.org. `@id` is the permalink of a thing. There is no
 * `ClaimReview` anywhere: nothing is rated.
 */

declare const brand: unique symbol;
/** JSON-LD that may stand inside a `script` element: nothing in it can end the element. */
export type JsonLdText = string & { readonly [brand]: true };

/** Prints things as one graph. `<` is escaped, so that no text of anybody closes the element it stands in. */
export function printJsonLd(things: readonly Schema.Thing[]): JsonLdText {
  const graph: Schema.Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c') as JsonLdText;
}

/** The home page. */
export function describeSite(): readonly Schema.Thing[] {
  const site: Schema.WebSite = {
    '@type': 'WebSite',
    '@id': resolveAddress(homeAddress()),
    name: 'At Odds',
    inLanguage: 'en',
    publisher: describePublisher(),
  };
  return [site];
}

/** A document as a news article, without what is not known; a record as a creative work. */
export function describeDocument(story: Story, article: Article): readonly Schema.Thing[] {
  const { headline, byline, date, language, rights, url, copy } = article;
  const page = resolveAddress(articleAddress(article));
  // An address that was put together is not stated as a fact.
  const bases = [...new Set([url, isInferred(article, 'found') ? undefined : copy.found])].filter(
    (address) => address !== undefined,
  );
  const shared = {
    '@id': page,
    ...(headline !== undefined && { headline }),
    datePublished: date,
    ...(byline !== undefined && { author: nameAgent(byline) }),
    // A publisher that was only worked out is not stated as a fact.
    ...(judgeAttribution(article) === 'stated' && article.source && { publisher: describeSource(article.source) }),
    ...(language !== undefined && { inLanguage: language }),
    ...(isShownWhole(article) && { wordCount: countTextWords(article.text) }),
    ...(bases.length > 0 && { isBasedOn: bases }),
    archivedAt: page,
    ...(rights && { copyrightNotice: rights.holder }),
    sdPublisher: describePublisher(),
    ...describeEncoding(article),
    isPartOf: { '@id': resolveAddress(storyAddress(story.id)) },
    about: describeEvent(story),
  };
  const document: Schema.NewsArticle | Schema.CreativeWork =
    article.kind === 'article' ? { '@type': 'NewsArticle', ...shared } : { '@type': 'CreativeWork', ...shared };
  return [document];
}

/** A story as an analysis of its articles. What is claimed in them is told by the pages of its points, which are part of it. */
export function describeStory(story: Story): readonly Schema.Thing[] {
  const { corrections } = story;
  const data = [
    { address: comparisonAddress(story.id), format: 'application/json' },
    { address: annotationsAddress(story.id), format: 'application/ld+json' },
  ];
  const analysis: Schema.AnalysisNewsArticle = {
    '@type': 'AnalysisNewsArticle',
    '@id': resolveAddress(storyAddress(story.id)),
    headline: story.title,
    description: story.summary,
    inLanguage: 'en',
    ...(story.topics.length > 0 && { keywords: story.topics }),
    ...(story.authors.length > 0 && { author: story.authors.map(nameAgent) }),
    publisher: describePublisher(),
    ...(corrections.length > 0 && {
      dateModified: findLastChange(story),
      correction: corrections.map(({ date, text }) => `${date}: ${text}`),
    }),
    about: describeEvent(story),
    hasPart: [...story.articles, ...story.records].map((article) => ({
      '@id': resolveAddress(articleAddress(article)),
    })),
    encoding: data.map(({ address, format }): Schema.MediaObject => ({
      '@type': 'MediaObject',
      contentUrl: resolveAddress(address),
      encodingFormat: format,
    })),
  };
  return [analysis];
}

/** A point as the page of one question, with what is claimed on it. */
export function describePoint(story: Story, comparison: PointComparison): readonly Schema.Thing[] {
  const { point } = comparison;
  const claims = groupByPosition(comparison).map((group) => describePosition(story, point, group));
  const page: Schema.WebPage = {
    '@type': 'WebPage',
    '@id': resolveAddress(pointAddress(story.id, point.id)),
    name: point.question,
    inLanguage: 'en',
    isPartOf: { '@id': resolveAddress(storyAddress(story.id)) },
    about: describeEvent(story),
    mainEntity: { '@type': 'ItemList', numberOfItems: claims.length, itemListElement: claims },
  };
  return [page];
}

/** The page of a source. */
export function describeSourcePage(source: Source): readonly Schema.Thing[] {
  const { description } = source;
  const page: Schema.WebPage = {
    '@type': 'WebPage',
    '@id': resolveAddress(sourceAddress(source.id)),
    name: source.name,
    about: { ...describeSource(source), ...(description !== undefined && { description }) },
  };
  return [page];
}

/** The method page, whose terms other data refer to. */
export function describeMethod(): readonly Schema.Thing[] {
  const terms: Schema.DefinedTermSet = {
    '@type': 'DefinedTermSet',
    '@id': resolveAddress(methodAddress()),
    name: 'How At Odds names differences between articles',
    inLanguage: 'en',
    hasDefinedTerm: Object.values(termGroups)
      .flat()
      .map(([code, { label, meaning }]) => ({
        '@type': 'DefinedTerm',
        '@id': resolveAddress(methodAddress(code)),
        termCode: code,
        name: label,
        description: meaning,
      })),
  };
  return [terms];
}

/** Any other page. */
export function describePage(name: string, address: string): readonly Schema.Thing[] {
  return [{ '@type': 'WebPage', '@id': resolveAddress(address), name, inLanguage: 'en' } satisfies Schema.WebPage];
}

/** A position that documents take on a point. */
function describePosition(story: Story, point: Point, { position, label, takers }: PositionGroup): Schema.Claim {
  const speakers = [...new Set(takers.flatMap(({ claim }) => claim.speaker ?? []))];
  const [first] = takers;
  return {
    '@type': 'Claim',
    '@id': `${resolveAddress(pointAddress(story.id, point.id))}#${position}`,
    name: `${point.question} ${label}`,
    ...(first && { text: stateClaim(point, first.claim) }),
    ...(speakers.length > 0 && { author: speakers.map(nameAgent) }),
    appearance: takers.flatMap(({ article, claim }) =>
      claim.passages.map((passage) => ({ '@id': resolveAddress(passageAddress(article, passage)) })),
    ),
  };
}

/** Who wrote or said something. Whether that is a person, an office or a desk is not known, so the type is left out. */
function nameAgent(name: string): Schema.Person | Schema.Organization {
  return { name } as Schema.Person;
}

function describeEvent({ id, title, date }: Story): Schema.Event {
  return { '@type': 'Event', '@id': `${resolveAddress(storyAddress(id))}#event`, name: title, startDate: date };
}

function describePublisher(): Schema.OrganizationLeaf {
  return { '@type': 'Organization', '@id': publisherId(), name: 'At Odds' };
}

function describeSource({ name, homepage }: Source): Schema.OrganizationLeaf {
  return { '@type': 'Organization', name, ...(homepage !== undefined && { url: homepage }) };
}

/** The text as a file, with its fingerprint; of a withdrawn text the fingerprint of its copy alone. */
function describeEncoding(article: Article): { readonly encoding?: Schema.MediaObject } {
  const published = publishText(article);
  const { sha256 } = article.copy;
  if (!published) return sha256 === undefined ? {} : { encoding: { '@type': 'MediaObject', sha256 } };
  return {
    encoding: {
      '@type': 'MediaObject',
      contentUrl: resolveAddress(plainTextAddress(article)),
      encodingFormat: 'text/plain',
      sha256: hashText(published.content),
    },
  };
}
