import type { Article, Claim } from '../../domain/article.ts';
import type { Answer, PointComparison } from '../../domain/comparison.ts';
import { namePassages } from '../../domain/passage-names.ts';
import type { Passage } from '../../domain/passage.ts';
import { isPublished, listShownParagraphs } from '../../domain/published-text.ts';
import { quoteWords } from '../../domain/quotation-marks.ts';
import { listQuotations, type HeldQuotation } from '../../domain/quotations.ts';
import type { Source } from '../../domain/source.ts';
import type { Story } from '../../domain/story.ts';
import { parseCopiedText } from '../../markdown/copied-text.ts';
import {
  articleAddress,
  methodAddress,
  passageAddress,
  pointAddress,
  quotationAddress,
  sourceAddress,
  storyAddress,
} from '../../site/addresses.ts';
import type { ComparedStory } from '../../site/stories.ts';
import { termGroups } from '../../site/vocabulary.ts';
import { describeClaim, describePlace, nameSource, stateClaim, titleArticle } from '../../site/wording.ts';
import { writeFacetValue } from './facets.ts';
import type { SearchEntry, ShownFacts } from './search-entry.ts';

/** What can be found of a story that is complete and proven. It holds no word that no page shows. */
export function listStoryEntries({ story, comparisons }: ComparedStory): readonly SearchEntry[] {
  return [
    enterStory(story),
    ...[...story.articles, ...story.records].map((article) => enterArticle(story, article)),
    ...comparisons.flatMap((comparison) => [
      enterPoint(story, comparison),
      ...[...comparison.answers, ...comparison.recordAnswers].flatMap((answer) =>
        answer.kind === 'claims' ? answer.claims.map((claim) => enterClaim(story, comparison, answer, claim)) : [],
      ),
    ]),
    ...listQuotations(story).map((held, index) => enterQuotation(story, held, index + 1)),
  ];
}

/** What can be found beside the stories: the pages of the sources, and the words of the site. */
export function listSiteEntries(sources: readonly Source[]): readonly SearchEntry[] {
  return [...sources.map(enterSource), enterMethod()];
}

function enterStory(story: Story): SearchEntry {
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

function enterArticle(story: Story, article: Article): SearchEntry {
  return {
    kind: article.kind,
    address: articleAddress(article),
    title: titleArticle(article),
    parts: [...listShownParagraphs(article), article.byline ?? '', describeSource(article)],
    facets: classifyDocument(story, article),
    shown: {
      ...showDocument(article),
      ...((article.headline ?? article.copy.titleInAddress) === undefined
        ? {}
        : showLanguage('titleLanguage', article)),
      ...showLanguage('textLanguage', article),
    },
  };
}

function enterPoint(story: Story, comparison: PointComparison): SearchEntry {
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

function enterClaim(story: Story, comparison: PointComparison, { article }: Answer, claim: Claim): SearchEntry {
  const { point } = comparison;
  const passages = listShownPassages(article, claim);
  const [first] = claim.passages;
  return {
    kind: 'claim',
    address: first ? passageAddress(article, findTopmost(article, claim.passages) ?? first) : articleAddress(article),
    title: stateClaim(point, claim),
    parts: [...passages, `${nameSource(article)}: ${describeClaim(point, claim)}`, point.question],
    facets: {
      ...classifyDocument(story, article),
      ...classifyPoint(comparison),
      ...(claim.speaker === undefined ? {} : { speaker: [claim.speaker] }),
    },
    shown: {
      ...showDocument(article),
      ...(first ? { place: describePlace(first.location) } : {}),
      ...(passages.length > 0 ? { quotes: String(passages.length), ...showLanguage('textLanguage', article) } : {}),
    },
  };
}

function enterQuotation(story: Story, { article, quotation }: HeldQuotation, number: number): SearchEntry {
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
      quotes: '1',
      ...showLanguage('textLanguage', article),
    },
  };
}

function enterSource({ id, name, description = '', homepage }: Source): SearchEntry {
  return {
    kind: 'source',
    address: sourceAddress(id),
    title: name,
    parts: [description, homepage === undefined ? '' : new URL(homepage).host],
    facets: { source: [writeFacetValue(id, name)] },
    shown: {},
  };
}

function enterMethod(): SearchEntry {
  return {
    kind: 'method',
    address: methodAddress(),
    title: 'How to read, and what each word means',
    parts: Object.values(termGroups)
      .flat()
      .map(([, { label, meaning }]) => `${label}: ${meaning}`),
    facets: {},
    shown: {},
  };
}

function classifyStory(story: Story, day: string): SearchEntry['facets'] {
  return { story: [writeFacetValue(story.id, story.title)], topic: story.topics, year: [day.slice(0, 4)] };
}

function classifyDocument(story: Story, article: Article): SearchEntry['facets'] {
  return { ...classifyStory(story, article.date), source: [identifySource(article)] };
}

function classifyPoint({ point, standing, answers }: PointComparison): SearchEntry['facets'] {
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
function showLanguage(name: 'titleLanguage' | 'textLanguage', { language }: Article): ShownFacts {
  return language === 'en' ? {} : { [name]: language ?? '' };
}

function findTopmost(article: Article, passages: readonly Passage[]): Passage | undefined {
  return [...namePassages(article).keys()].find((passage) => passages.includes(passage));
}

/** Who published it, and under which address: readers look for articles by these too. */
function describeSource(article: Article): string {
  const page = article.url ?? article.source?.homepage ?? article.copy.found;
  return page === undefined ? nameSource(article) : `${nameSource(article)} · ${new URL(page).host}`;
}

function listShownPassages(article: Article, claim: Claim): readonly string[] {
  return claim.passages.filter((passage) => isPublished(article, passage)).map(({ text }) => text);
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
