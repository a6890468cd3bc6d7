import { stringify } from 'csv-stringify/sync';
import { judgeAttribution, type Article, type Claim } from '../domain/article.ts';
import type { PointComparison } from '../domain/comparison.ts';
import type { Passage } from '../domain/passage.ts';
import { isTextShown } from '../domain/published-text.ts';
import type { TextSelectors } from '../domain/text-selectors.ts';
import type { Story } from '../domain/story.ts';
import { articleAddress, passageAddress, pointAddress } from '../site/addresses.ts';
import { plainTextAddress, resolveAddress } from '../site/data-addresses.ts';
import type { ComparedStory } from '../site/stories.ts';
import { stateClaim } from '../site/wording.ts';
import { selectPassage } from './passage-data.ts';

/** What a line is about. A withdrawn text has no passage to show. */
interface Row extends Pick<PointComparison, 'point' | 'number' | 'standing'> {
  readonly story: Story;
  readonly article: Article;
  readonly claim: Claim;
  readonly passage?: Passage;
  readonly selectors?: TextSelectors | undefined;
}

/** The columns of the table of claims, in their order, and what stands in each. New ones are added behind the last. */
const COLUMNS: Readonly<Record<string, (row: Row) => string | number | undefined>> = {
  story: ({ story }) => story.id,
  story_title: ({ story }) => story.title,
  story_date: ({ story }) => story.date,
  point: ({ point }) => point.id,
  point_number: ({ number }) => number,
  question: ({ point }) => point.question,
  standing: ({ standing }) => standing,
  weight: ({ point }) => point.weight,
  kind: ({ article }) => article.kind,
  document: ({ article }) => article.id,
  siglum: ({ article }) => article.siglum,
  source: ({ article }) => article.source?.name,
  attribution: ({ article }) => judgeAttribution(article),
  document_date: ({ article }) => article.date,
  language: ({ article }) => article.language,
  position: ({ claim }) => claim.position,
  position_label: ({ point, claim }) => point.positions[claim.position],
  statement: ({ point, claim }) => stateClaim(point, claim),
  speaker: ({ claim }) => claim.speaker,
  quote: ({ passage }) => passage?.text,
  prefix: ({ selectors }) => selectors?.prefix,
  suffix: ({ selectors }) => selectors?.suffix,
  start: ({ selectors }) => selectors?.start,
  end: ({ selectors }) => selectors?.end,
  // The headline is paragraph 0.
  paragraph: ({ passage }) => passage && (passage.location.kind === 'headline' ? 0 : passage.location.paragraph),
  paragraphs: ({ article, passage }) => passage && article.text.paragraphs.length,
  point_url: ({ story, point }) => resolveAddress(pointAddress(story.id, point.id)),
  passage_url: ({ article, passage }) =>
    resolveAddress(passage ? passageAddress(article, passage) : articleAddress(article)),
  text_url: ({ article, passage }) => passage && resolveAddress(plainTextAddress(article)),
};

/** The first line of the table of claims, after the mark by which a spreadsheet knows UTF-8 when it opens the file. */
export const CLAIMS_HEADER = '\ufeff' + print([Object.keys(COLUMNS)]);

/**
 * The claims of a story as lines of a table in CSV (RFC 4180: commas, CRLF): a line for each passage, and one without
 * quote and place for a claim whose text was withdrawn. Cells are verbatim, also those that begin with a sign which a
 * spreadsheet would take for a formula.
 */
export function printClaims({ story, comparisons }: ComparedStory): string {
  const rows = comparisons.flatMap((comparison) => listRows(story, comparison));
  return print(rows.map((row) => Object.values(COLUMNS).map((write) => write(row))));
}

function print(rows: readonly (readonly unknown[])[]): string {
  return stringify([...rows], { record_delimiter: 'windows' });
}

function listRows(story: Story, { answers, recordAnswers, ...comparison }: PointComparison): readonly Row[] {
  return [...answers, ...recordAnswers].flatMap((answer) => {
    if (answer.kind === 'silence') return [];
    const { article } = answer;
    return answer.claims.flatMap((claim): readonly Row[] => {
      const row = { ...comparison, story, article, claim };
      if (!isTextShown(article)) return [row];
      return claim.passages.map((passage) => ({ ...row, passage, selectors: selectPassage(article, passage) }));
    });
  });
}
