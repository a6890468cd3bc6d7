import type { Article, Claim } from '../domain/article.ts';
import { compareStory, type Answer, type PointComparison } from '../domain/comparison.ts';
import { namePassages } from '../domain/passage-names.ts';
import type { Passage } from '../domain/passage.ts';
import { isTextShown, listShownParagraphs } from '../domain/published-text.ts';
import { quoteWords } from '../domain/quotation-marks.ts';
import { listQuotations, type HeldQuotation } from '../domain/quotations.ts';
import type { Source } from '../domain/source.ts';
import type { Story } from '../domain/story.ts';
import { parseCopiedText } from '../markdown/copied-text.ts';
import {
  articleAddress,
  methodAddress,
  passageAddress,
  pointAddress,
  quotationAddress,
  sourceAddress,
  storyAddress,
} from './addresses.ts';
import { writeFacetValue, type Facet, type ResultKind } from './search-facets.ts';
import { aspects, copyKinds, explanations, standings, weights } from './vocabulary.ts';
import { describeClaim, describePlace, nameSource, titleArticle } from './wording.ts';

/** What a result shows beside its words: kept with the record, searched by nobody. */
export interface ShownFacts {
  /** An ISO calendar day; left out for what has none. */
  readonly day?: string;
  readonly siglum?: string;
  /** Who published it, as pages say it. */
  readonly source?: string;
  /** Where a passage stands. */
  readonly place?: string;
  /** Language of the title, of the first part or of all parts, where it is not the site's own; `''` when nobody knows it. */
  readonly titleLanguage?: string;
  readonly quoteLanguage?: string;
  readonly textLanguage?: string;
  /** How many of the first parts are somebody's own words, of which an excerpt is then cut. */
  readonly quotes?: number;
}

/** One thing that can be found: a page, or a passage on one. */
export interface SearchRecord {
  readonly kind: ResultKind;
  readonly address: string;
  readonly title: string;
  /** What is searched beside the title. Each part makes sense by itself and can stand as an excerpt. */
  readonly parts: readonly string[];
  readonly facets: Readonly<Partial<Record<Facet, readonly string[]>>>;
  readonly shown: ShownFacts;
}

/** What can be found of a story that is complete and proven. It holds no word that no page shows. */
export function listStoryRecords(story: Story): readonly SearchRecord[] {
  const comparisons = compareStory(story);
  return [
    recordStory(story),
    ...[...story.articles, ...story.records].map((article) => recordArticle(story, article)),
    ...comparisons.flatMap((comparison) => [
      recordPoint(story, comparison),
      ...[...comparison.answers, ...comparison.recordAnswers].flatMap((answer) =>
        answer.kind === 'claims' ? answer.claims.map((claim) => recordClaim(story, comparison, answer, claim)) : [],
      ),
    ]),
    ...listQuotations(story).map((held, index) => recordQuotation(story, held, index + 1)),
  ].map(nameKind);
}

/** Pagefind leaves out what has no word, such as a source “?!”: that is found by what kind of thing it is. */
function nameKind(record: SearchRecord): SearchRecord {
  const hasWords = [record.title, ...record.parts].some((words) => /[\p{L}\p{N}]/u.test(words));
  return hasWords ? record : { ...record, parts: [...record.parts, record.kind] };
}

/**
 * What can be found beside the stories: the pages of the sources, and the words of the site.
 * @param newestBySource day of the newest document of each source, by what the index holds for the source
 */
export function listSiteRecords(
  sources: readonly Source[],
  newestBySource: ReadonlyMap<string, string>,
): readonly SearchRecord[] {
  return [...sources.map((source) => nameKind(recordSource(source, newestBySource))), recordMethod()];
}

function recordStory(story: Story): SearchRecord {
  return {
    kind: 'story',
    address: storyAddress(story.id),
    title: story.title,
    parts: [
      story.summary,
      ...readParagraphs(story.introduction),
      story.topics.join(', '),
      ...story.points.map(({ question }) => question),
    ],
    facets: {
      ...classifyStory(story, story.date),
      source: listUnique([...story.articles, ...story.records].map(identifySource)),
    },
    shown: { day: story.date },
  };
}

function recordArticle(story: Story, article: Article): SearchRecord {
  return {
    kind: article.kind,
    address: articleAddress(article),
    title: titleArticle(article),
    parts: [...listShownParagraphs(article), article.byline ?? ''],
    facets: classifyDocument(story, article),
    shown: {
      ...showDocument(article),
      ...(article.headline === undefined ? {} : showLanguage('titleLanguage', article)),
      ...showLanguage('textLanguage', article),
    },
  };
}

function recordPoint(story: Story, comparison: PointComparison): SearchRecord {
  const { point, answers, recordAnswers } = comparison;
  const speaking = [...answers, ...recordAnswers].filter((answer) => answer.kind === 'claims');
  return {
    kind: 'point',
    address: pointAddress(story.id, point.id),
    title: point.question,
    parts: [
      ...readParagraphs(point.note ?? ''),
      ...speaking.map(
        ({ article, claims }) =>
          `${nameSource(article)}: ${claims.map((claim) => describeClaim(point, claim)).join('; ')}`,
      ),
      // With the source's name before it, so that no excerpt makes somebody's words the site's own.
      ...speaking.flatMap(({ article, claims }) =>
        claims
          .flatMap((claim) => listShownPassages(article, claim))
          .map((passage) => `${nameSource(article)}: ${quoteWords(passage)}`),
      ),
      point.because ?? '',
    ],
    facets: {
      ...classifyStory(story, story.date),
      ...classifyPoint(comparison),
      source: listUnique(speaking.map(({ article }) => identifySource(article))),
    },
    shown: { day: story.date },
  };
}

function recordClaim(story: Story, comparison: PointComparison, { article }: Answer, claim: Claim): SearchRecord {
  const { point } = comparison;
  const passages = listShownPassages(article, claim);
  const [first] = claim.passages;
  return {
    kind: 'claim',
    address: first ? passageAddress(article, findTopmost(article, claim.passages) ?? first) : articleAddress(article),
    title: claim.statement,
    parts: [...passages, `${nameSource(article)}: ${describeClaim(point, claim)}`, point.question],
    facets: {
      ...classifyDocument(story, article),
      ...classifyPoint(comparison),
      ...(claim.speaker === undefined ? {} : { speaker: [claim.speaker] }),
    },
    shown: {
      ...showDocument(article),
      ...(first ? { place: describePlace(first.location) } : {}),
      ...(passages.length > 0 ? { quotes: passages.length, ...showLanguage('quoteLanguage', article) } : {}),
    },
  };
}

function recordQuotation(story: Story, { article, quotation }: HeldQuotation, number: number): SearchRecord {
  const { passage, recorded, speaker } = quotation;
  return {
    kind: 'quotation',
    address: quotationAddress(story.id, number),
    title: `${speaker ?? 'Quoted words'}, as quoted in ${article.siglum} and as the record has it`,
    parts: [passage.text, recorded.text],
    facets: { ...classifyDocument(story, article), ...(speaker === undefined ? {} : { speaker: [speaker] }) },
    shown: {
      ...showDocument(article),
      place: describePlace(passage.location),
      quotes: 1,
      ...showLanguage('quoteLanguage', article),
    },
  };
}

function recordSource(source: Source, newestBySource: ReadonlyMap<string, string>): SearchRecord {
  const stored = writeFacetValue(source.id, source.name);
  const day = newestBySource.get(stored);
  return {
    kind: 'source',
    address: sourceAddress(source.id),
    title: source.name,
    parts: [source.description ?? '', source.homepage === undefined ? '' : new URL(source.homepage).host],
    facets: { kind: ['source'], source: [stored] },
    shown: day === undefined ? {} : { day },
  };
}

function recordMethod(): SearchRecord {
  const terms = [standings, aspects, explanations, weights, copyKinds].flatMap((vocabulary) =>
    Object.values(vocabulary),
  );
  return {
    kind: 'method',
    address: methodAddress(),
    title: 'How to read, and what each word means',
    parts: terms.map(({ label, meaning }) => `${label}: ${meaning}`),
    facets: { kind: ['method'] },
    shown: {},
  };
}

function classifyStory(story: Story, day: string): SearchRecord['facets'] {
  return { story: [writeFacetValue(story.id, story.title)], topic: story.topics, year: [day.slice(0, 4)] };
}

function classifyDocument(story: Story, article: Article): SearchRecord['facets'] {
  return { ...classifyStory(story, article.date), source: [identifySource(article)] };
}

function classifyPoint({ point, standing, answers }: PointComparison): SearchRecord['facets'] {
  const speaking = answers.filter(({ kind }) => kind === 'claims');
  return {
    relation: [standing],
    aspect: point.aspects,
    weight: [point.weight],
    ...(standing === 'single' ? { alone: speaking.map(({ article }) => identifySource(article)) } : {}),
    silent: listUnique(answers.filter(({ kind }) => kind === 'silence').map(({ article }) => identifySource(article))),
  };
}

/** A source's id and name. Copies of unknown publishers are told apart by where they were found. */
function identifySource(article: Article): string {
  const { source, copy } = article;
  if (source) return writeFacetValue(source.id, source.name);
  // A host has a full stop in it, which no id of a source has.
  return writeFacetValue(copy.found === undefined ? 'unknown' : new URL(copy.found).host, nameSource(article));
}

function showDocument(article: Article): ShownFacts {
  return { day: article.date, siglum: article.siglum, source: nameSource(article) };
}

/** The language of a document's words. The site itself is in English. */
function showLanguage(name: 'titleLanguage' | 'quoteLanguage' | 'textLanguage', { language }: Article): ShownFacts {
  return language === 'en' ? {} : { [name]: language ?? '' };
}

function findTopmost(article: Article, passages: readonly Passage[]): Passage | undefined {
  return [...namePassages(article).keys()].find((passage) => passages.includes(passage));
}

function listShownPassages(article: Article, claim: Claim): readonly string[] {
  return isTextShown(article) ? claim.passages.map(({ text }) => text) : [];
}

/** The words of Markdown, a paragraph each. */
function readParagraphs(markdown: string): readonly string[] {
  if (markdown.trim() === '') return [];
  const { content, paragraphs } = parseCopiedText(markdown).text;
  return paragraphs.map(({ start, end }) => content.slice(start, end));
}

function listUnique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
