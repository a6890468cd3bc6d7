import { hashText } from '../content/seal-copy.ts';
import { judgeAttribution, type Article } from '../domain/article.ts';
import { type Answer, type PointComparison } from '../domain/comparison.ts';
import { compareWords, isVerbatim } from '../domain/drift.ts';
import { findLastChange } from '../domain/last-change.ts';
import { omitFields } from '../domain/omit-fields.ts';
import { isPublished, publishText } from '../domain/published-text.ts';
import { compareQuotation } from '../domain/quotation-drift.ts';
import { listQuotations, listUnheld, type HeldQuotation } from '../domain/quotations.ts';
import { countCodePoints } from '../domain/range.ts';
import type { Silence } from '../domain/silence.ts';
import type { Point, Story, StoryOutline } from '../domain/story.ts';
import { compareWording, takeWordings } from '../analysis/wording-comparison.ts';
import {
  COMPARISON_SCHEMA_NAME,
  type ComparisonData,
  type DocumentData,
  type SilenceData,
} from '../schema/comparison-schema.ts';
import { articleAddress, pointAddress, sourceAddress, storyAddress } from '../site/addresses.ts';
import { plainTextAddress, resolveAddress, schemaAddress } from '../site/data-addresses.ts';
import { groupFigures } from '../site/group-figures.ts';
import type { ComparedStory } from '../site/stories.ts';
import { describeTranslation } from '../site/translation-note.ts';
import { stateClaim } from '../site/wording.ts';
import { describePassage, describePlaceData } from './passage-data.ts';

/** A hundred articles that copy one another would else take tens of megabytes; most stories have some hundred words. */
const MOST_SHARED_WORDS = 100_000;

/** A story with everything that its pages show, for programs; of kept-back texts no more than the pages have. */
export function describeComparison({ story, comparisons }: ComparedStory): ComparisonData {
  const { commonFigures, loneFigures } = groupFigures(story);
  return {
    $schema: resolveAddress(schemaAddress(COMPARISON_SCHEMA_NAME)),
    version: 1,
    ...describeStoryData(story),
    introduction: story.introduction,
    corrections: story.corrections,
    articles: story.articles.map(describeDocument),
    records: story.records.map(describeDocument),
    points: comparisons.map((comparison) => describePoint(story, comparison)),
    quotations: listQuotations(story).flatMap(describeQuotation),
    unheldQuotations: listUnheld(story).flatMap(({ article, passage }) => {
      const quoted = describePassage(article, passage);
      return quoted ? [{ document: article.id, quoted }] : [];
    }),
    figures: [...commonFigures, ...loneFigures].map(({ name, phrases, missing, near }) => ({
      name,
      givenBy: phrases.map(({ article, phrase, location }) => ({
        document: article.id,
        phrase,
        place: describePlaceData(location),
      })),
      missingIn: missing.map(({ id }) => id),
      near,
    })),
    sharedWording: takeWordings(compareWording(story.articles), MOST_SHARED_WORDS).map(({ words, places }) => ({
      words,
      places: places.map(({ article, text, location }) => ({
        document: article.id,
        text,
        place: describePlaceData(location),
      })),
    })),
  };
}

/** What the whole comparison and the list of stories say alike of a story. */
export function describeStoryData(story: StoryOutline) {
  // The domain knows more of a whole story than of an outline.
  const fields: StoryOutline & Partial<Pick<Story, 'introduction'>> = story;
  return {
    ...omitFields(fields, 'introduction', 'corrections', 'points', 'articles', 'records'),
    url: resolveAddress(storyAddress(story.id)),
    updated: findLastChange(story),
  };
}

function describeDocument(article: Article): DocumentData {
  const { headline, source, url, damage } = article;
  const published = publishText(article);
  return {
    ...omitFields(article, 'kind', 'story', 'headline', 'source', 'url', 'text', 'damage', 'claims', 'quotations'),
    url: resolveAddress(articleAddress(article)),
    ...(headline !== undefined && { headline }),
    ...(source && { source: { ...source, url: resolveAddress(sourceAddress(source.id)) } }),
    attribution: judgeAttribution(article),
    ...(url !== undefined && { original: url }),
    ...(published && {
      text: {
        url: resolveAddress(plainTextAddress(article)),
        characters: countCodePoints(published.content, { start: 0, end: published.content.length }),
        sha256: hashText(published.content),
      },
    }),
    damage: damage.flatMap((one) => {
      const passage = isPublished(article, one.passage) ? describePassage(article, one.passage) : undefined;
      return passage ? [{ ...one, passage }] : [];
    }),
  };
}

function describePoint(story: Story, comparison: PointComparison): ComparisonData['points'][number] {
  const { point, number, standing, answers, recordAnswers } = comparison;
  const fields = omitFields(point, 'relation', 'positions', 'falsePositives');
  return {
    // Why articles may differ is said where they do.
    ...(standing === 'agree' || standing === 'single' ? omitFields(fields, 'explanation', 'because') : fields),
    number,
    url: resolveAddress(pointAddress(story.id, point.id)),
    positions: Object.entries(point.positions).map(([id, label]) => ({ id, label })),
    standing,
    terms: [...new Set(point.terms.flatMap(({ words }) => words))],
    answers: answers.map((answer) => describeAnswer(point, answer)),
    recordAnswers: recordAnswers.map((answer) => describeAnswer(point, answer)),
  };
}

function describeAnswer(point: Point, answer: Answer): ComparisonData['points'][number]['answers'][number] {
  const { article } = answer;
  const claims = answer.kind === 'claims' ? answer.claims : [];
  return {
    document: article.id,
    siglum: article.siglum,
    says: claims.length > 0,
    ...(answer.kind === 'silence' && { silence: describeSearch(answer.silence) }),
    claims: claims.map((claim) => ({
      ...omitFields(claim, 'point'),
      statement: stateClaim(point, claim),
      passages: claim.passages.flatMap((passage) => describePassage(article, passage) ?? []),
    })),
  };
}

function describeSearch(silence: Silence): SilenceData {
  return {
    isProven: silence.kind === 'proven',
    ...(silence.kind === 'unproven' && { reason: silence.reason }),
    lookedFor: [...silence.words],
    falsePositives: silence.falsePositives.map((answer) => ({ ...answer })),
  };
}

const driftNames = { same: 'both', quoted: 'quotation', recorded: 'record' } as const;

function describeQuotation(held: HeldQuotation): ComparisonData['quotations'] {
  const { article, quotation, record } = held;
  const quoted = describePassage(article, quotation.passage);
  if (!quoted) return [];
  const drift = compareWords(quotation.passage.text, quotation.recorded.text);
  const pieces = compareQuotation(quotation.passage.text, quotation.recorded.text);
  const translation = describeTranslation(held);
  return [
    {
      ...omitFields(quotation, 'passage'),
      document: article.id,
      quoted,
      record: record.id,
      recorded: quotation.recorded.text,
      isVerbatim: isVerbatim(drift),
      drift: drift.map(({ kind, text }) => ({ in: driftNames[kind], text })),
      quotedPieces: [...pieces.quoted],
      recordedPieces: [...pieces.recorded],
      ...(translation !== undefined && { translation }),
    },
  ];
}
