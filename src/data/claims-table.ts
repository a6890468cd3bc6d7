import { stringify } from 'csv-stringify/sync';
import { judgeAttribution, type Article, type Claim } from '../domain/article.ts';
import type { PointComparison } from '../domain/comparison.ts';
import type { Passage } from '../domain/passage.ts';
import { isTextShown } from '../domain/published-text.ts';
import type { Story } from '../domain/story.ts';
import { articleAddress, passageAddress, pointAddress } from '../site/addresses.ts';
import { plainTextAddress, resolveAddress } from '../site/data-addresses.ts';
import type { ComparedStory } from '../site/stories.ts';
import { selectPassage } from './passage-data.ts';

/** The columns of the table of claims, in their order. New ones are added behind the last. */
const CLAIM_COLUMNS = [
  'story',
  'story_title',
  'story_date',
  'point',
  'point_number',
  'question',
  'standing',
  'weight',
  'kind',
  'document',
  'siglum',
  'source',
  'attribution',
  'document_date',
  'language',
  'position',
  'position_label',
  'statement',
  'speaker',
  'quote',
  'prefix',
  'suffix',
  'start',
  'end',
  'paragraph',
  'paragraphs',
  'point_url',
  'passage_url',
  'text_url',
] as const;

type Row = Readonly<Record<(typeof CLAIM_COLUMNS)[number], string | number>>;

/** The first line of the table of claims, after the mark by which a spreadsheet knows UTF-8 when it opens the file. */
export const CLAIMS_HEADER = '\ufeff' + print([Object.fromEntries(CLAIM_COLUMNS.map((column) => [column, column]))]);

/**
 * The claims of a story as lines of a table in CSV (RFC 4180: commas, CRLF): a line for each passage, and one without
 * quote and place for a claim whose text was withdrawn. Cells are verbatim, also those that begin with a sign which a
 * spreadsheet would take for a formula.
 */
export function printClaims({ story, comparisons }: ComparedStory): string {
  return print(comparisons.flatMap((comparison) => listRows(story, comparison)));
}

function print(rows: readonly Readonly<Record<string, string | number>>[]): string {
  return stringify([...rows], { columns: [...CLAIM_COLUMNS], record_delimiter: 'windows' });
}

function listRows(story: Story, comparison: PointComparison): readonly Row[] {
  return [...comparison.answers, ...comparison.recordAnswers].flatMap((answer) => {
    if (answer.kind === 'silence') return [];
    const { article } = answer;
    return answer.claims.flatMap((claim): readonly Row[] => {
      const shared = describeClaim(story, comparison, article, claim);
      if (!isTextShown(article)) return [{ ...shared, ...describeWithdrawn(article) }];
      return claim.passages.map((passage) => ({ ...shared, ...describeEvidence(article, passage) }));
    });
  });
}

function describeClaim(story: Story, { point, number, standing }: PointComparison, article: Article, claim: Claim) {
  return {
    story: story.id,
    story_title: story.title,
    story_date: story.date,
    point: point.id,
    point_number: number,
    question: point.question,
    standing,
    weight: point.weight,
    kind: article.kind,
    document: article.id,
    siglum: article.siglum,
    source: article.source?.name ?? '',
    attribution: judgeAttribution(article),
    document_date: article.date,
    language: article.language ?? '',
    position: claim.position,
    position_label: point.positions[claim.position] ?? '',
    statement: claim.statement,
    speaker: claim.speaker ?? '',
    point_url: resolveAddress(pointAddress(story.id, point.id)),
  };
}

function describeEvidence(article: Article, passage: Passage) {
  const { prefix = '', suffix = '', start = '', end = '' } = selectPassage(article, passage) ?? {};
  const { location } = passage;
  return {
    quote: passage.text,
    prefix,
    suffix,
    start,
    end,
    // The headline is paragraph 0.
    paragraph: location.kind === 'headline' ? 0 : location.paragraph,
    paragraphs: article.text.paragraphs.length,
    passage_url: resolveAddress(passageAddress(article, passage)),
    text_url: resolveAddress(plainTextAddress(article)),
  };
}

function describeWithdrawn(article: Article) {
  const nothing = { quote: '', prefix: '', suffix: '', start: '', end: '', paragraph: '', paragraphs: '' };
  return { ...nothing, passage_url: resolveAddress(articleAddress(article)), text_url: '' };
}
