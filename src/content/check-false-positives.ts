import { selectClaims } from '../domain/article.ts';
import { findTerm, findWholeWords, type Hit } from '../domain/find-term.ts';
import { loosenText, type LooseText } from '../domain/loose-text.ts';
import type { Problem } from '../domain/problem.ts';
import { isOverlapping, type Range } from '../domain/range.ts';
import { judgeSilence } from '../domain/silence.ts';
import type { FalsePositive, Point } from '../domain/story.ts';
import type { HeardArticle } from './check-claims.ts';
import type { StoryDocument } from './check-points.ts';
import { describeProblem } from './describe-problem.ts';
import type { UnfoundedReason } from './problem-texts.ts';

/** A point with what its author answers for: terms that stand in a text and mean something else. */
export interface AnsweredPoint {
  readonly document: StoryDocument;
  readonly point: Point;
  /** Place of the point in the story. */
  readonly index: number;
  /** All articles of the story. */
  readonly articles: readonly HeardArticle[];
  /** Whether every article of the story could be read. */
  readonly isComplete: boolean;
}

/** The articles that have a claim on a point. */
export function selectSpeakers(articles: readonly HeardArticle[], point: Point): readonly HeardArticle[] {
  return articles.filter(({ article }) => selectClaims(article, point.id).length > 0);
}

/** What readers see that is no part of headline and text: it may speak of a matter too. */
export function readAside({ copied, document }: Pick<HeardArticle['copy'], 'copied' | 'document'>): string {
  const { title, copy } = document.data;
  return [title === undefined ? copy.titleInAddress : undefined, copied.aside].filter(Boolean).join('\n\n');
}

/** Where a term stands and nobody has answered for it. */
export function findUnanswered(text: LooseText, term: string, answers: readonly FalsePositive[]): readonly Hit[] {
  const hits = findTerm(text, term);
  if (hits.length === 0 || answers.length === 0) return hits;
  const answered = answers.flatMap(({ words }) => (isTermAlone(words, term) ? [] : findWholeWords(text, words)));
  return hits.filter((hit) => !answered.some((range) => isAnswering(range, hit)));
}

/** Whether words are a term, of which less may be looked for. */
function isTermAlone(words: string, term: string): boolean {
  return loosenText(words).letters === loosenText(term).letters;
}

/** Whether words say more than the term that is in them: else they are what is looked for. */
function isAnswering(words: Range, hit: Range): boolean {
  return words.start <= hit.start && hit.end <= words.end && words.end - words.start > hit.end - hit.start;
}

/** False positives that answer no hit: they would stand on the page and mean nothing. */
export function findUnfounded(given: AnsweredPoint): readonly Problem[] {
  const { document, point, index } = given;
  return point.falsePositives.flatMap((answer, at) => {
    const reason = judgeAnswer(answer, given);
    if (reason === undefined) return [];
    const field = reason === 'no-article' ? 'article' : 'words';
    const place = document.placeValue(['points', index, 'falsePositives', at, field]);
    return [describeProblem('false-positive-unfounded', place, { ...answer, point: point.id, reason })];
  });
}

/** Why an answer answers nothing; undefined when it does, or when that cannot be told. */
function judgeAnswer(
  answer: FalsePositive,
  { point, articles, isComplete }: AnsweredPoint,
): UnfoundedReason | undefined {
  if (answer.article === '' || answer.words === '') return undefined;
  const heard = articles.find(({ article }) => article.id === answer.article);
  if (!heard) return isComplete ? 'no-article' : undefined;
  const speakers = selectSpeakers(articles, point);
  if (speakers.includes(heard)) return 'speaks';
  const { headline, body } = heard.copy.searchable.loosen();
  const aside = loosenText(readAside(heard.copy));
  const found = [headline, body, aside].map((text) => ({ text, ranges: findWholeWords(text, answer.words) }));
  if (found.every(({ ranges }) => ranges.length === 0)) return 'no-words';
  const speaking = speakers.map(({ article }) => article);
  const { words } = judgeSilence(point, heard.article, speaking);
  const hits = found.flatMap(({ text, ranges }) =>
    words.flatMap((term) => findTerm(text, term).flatMap((hit) => ranges.map((range) => ({ term, range, hit })))),
  );
  if (hits.some(({ term, range, hit }) => !isTermAlone(answer.words, term) && isAnswering(range, hit)))
    return undefined;
  return hits.some(({ range, hit }) => isOverlapping(range, hit)) ? 'term-alone' : 'no-hit';
}
