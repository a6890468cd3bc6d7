import { isTelling } from '../analysis/telling-term.ts';
import { selectClaims, type Claim } from '../domain/article.ts';
import { findTerm, type Hit } from '../domain/find-term.ts';
import { loosenText } from '../domain/loose-text.ts';
import type { Problem } from '../domain/problem.ts';
import { isOverlapping, type Range } from '../domain/range.ts';
import { isScriptShared } from '../domain/scripts.ts';
import { judgeSilence, selectTerms, type Silence } from '../domain/silence.ts';
import type { FalsePositive, Point } from '../domain/story.ts';
import { languageSchema } from '../schema/fields.ts';
import type { HeardArticle } from './check-claims.ts';
import {
  findUnanswered,
  findUnfounded,
  readAside,
  selectSpeakers,
  type AnsweredPoint,
} from './check-false-positives.ts';
import { describeProblem } from './describe-problem.ts';
import { placeText } from './prove-quote.ts';

/** A point and the articles that say nothing on it. */
export interface SilentArticles extends AnsweredPoint {
  readonly silent: readonly HeardArticle[];
  /** Those of the silent ones of which that is certain: no claim that cannot be read may be on the point. */
  readonly clear: readonly HeardArticle[];
}

/** Rules on what proves that articles are silent on a point. */
export function checkSilence(given: SilentArticles): readonly Problem[] {
  const { document, index, silent, clear } = given;
  const terms = given.point.terms.map(({ words, ...list }) => ({ ...list, words: words.filter(Boolean) }));
  const point = { ...given.point, terms };
  const field = ['points', index, 'terms'];
  const unanswering = findUnfounded({ ...given, point });
  if (silent.length === 0) return unanswering;
  if (given.point.terms.length === 0) {
    if (clear.length === 0 || document.isLost(field)) return unanswering;
    const details = { point: point.id, articles: clear.map(namePath) };
    return [...unanswering, describeProblem('terms-missing', document.placeValue(['points', index, 'id']), details)];
  }
  const speakers = selectSpeakers(given.articles, point).map(({ article }) => article);
  const place = document.placeKey(field);
  const searches = silent.map((heard) => ({ heard, silence: judgeSilence(point, heard.article, speakers) }));
  // A language that is none has been reported, and so has what hides who speaks.
  const untold = searches.filter(
    ({ heard, silence }) =>
      speakers.length > 0 &&
      silence.kind === 'unproven' &&
      silence.reason === 'no-terms' &&
      languageSchema.safeParse(heard.article.language).success,
  );
  const details = {
    point: point.id,
    articles: untold.map(({ heard }) => namePath(heard)),
    languages: [...new Set(untold.flatMap(({ heard }) => heard.article.language ?? []))],
  };
  return [
    ...unanswering,
    ...findBlindTerms({ ...given, point }),
    ...(untold.length === 0 ? [] : [describeProblem('silence-unproven', place, details)]),
    ...searches.flatMap(({ heard, silence }) => [
      ...(isUnfit(heard, silence)
        ? [describeProblem('terms-unfit', place, { point: point.id, article: namePath(heard) })]
        : []),
      ...reportHits(heard, point, silence.words),
    ]),
  ];
}

function namePath({ copy }: HeardArticle): string {
  return copy.document.file.path;
}

/** Words of another script cannot be in a text, so that they are not there proves nothing. */
function isUnfit({ copy }: HeardArticle, silence: Silence): boolean {
  const { words } = silence;
  const { content } = copy.searchable.body;
  const hasTerms = silence.kind === 'proven' || silence.reason === 'excerpt';
  return hasTerms && content.trim() !== '' && !words.some((word) => isScriptShared(word, content));
}

/** Articles that speak to a point and that its terms do not find: then they prove nothing of those that are silent. */
function findBlindTerms({ document, point, index, articles }: SilentArticles): readonly Problem[] {
  const isWhole = point.terms.every(
    ({ words }, at) => words.length === document.data.points[index]?.terms[at]?.words.length,
  );
  const blind = selectSpeakers(articles, point).flatMap((heard) => {
    const words = selectTerms(point.terms, heard.article.language);
    const claims = selectClaims(heard.article, point.id);
    const passages = claims.flatMap((claim) => claim.passages);
    const [first] = passages;
    if (!first || !isWhole || words.length === 0 || !isProvenWhole(heard.copy, claims)) return [];
    const texts = passages.map(({ text }) => text);
    if (words.some((word) => isTelling(word, texts, heard.article.language))) return [];
    const number = words.find((word) => texts.some((text) => findTerm(loosenText(text), word).length > 0));
    return [{ article: namePath(heard), passage: first.text, number }];
  });
  return [...Map.groupBy(blind, ({ number }) => number)].flatMap(([number, [first, ...others]]) => {
    if (!first) return [];
    const names = [first, ...others].map(({ article }) => article);
    const details = { point: point.id, articles: names, passage: first.passage, number };
    return [describeProblem('terms-blind', document.placeKey(['points', index, 'terms']), details)];
  });
}

/** A quote that was not found has been reported; a term may be in it. */
function isProvenWhole({ document }: HeardArticle['copy'], claims: readonly Claim[]): boolean {
  const written = document.data.claims.filter((one) =>
    claims.some(({ point, position }) => one.point === point && one.position === position),
  );
  return written.flatMap(({ evidence }) => evidence).length === claims.flatMap(({ passages }) => passages).length;
}

/** Reports each term that occurs, once, where it does first. Words that two terms find are told of once. */
function reportHits(
  { copy, article, unplaced }: HeardArticle,
  { id: point, falsePositives }: Point,
  terms: readonly string[],
): readonly Problem[] {
  const answers = falsePositives.filter((answer) => answer.article === article.id);
  const { headline, body } = copy.searchable.loosen();
  const { content } = copy.searchable.body;
  const taken = unplaced.filter(({ location }) => location.kind === 'body').map(({ range }) => range);
  const takenInHeadline: Range[] = [];
  return terms.flatMap((term): readonly Problem[] => {
    const isFree = (hit: Hit, others: readonly Range[]) => !others.some((other) => isOverlapping(hit, other));
    const found = findUnanswered(body, term, answers).filter((hit) => isFree(hit, taken));
    const [hit, ...others] = found;
    const shared = { point, term, article: article.id };
    if (hit) {
      taken.push(...found);
      const lines = [...new Set(others.map((other) => placeText(copy, other).line))];
      const details = { ...shared, lines, ...quoteHit(content, hit) };
      return [describeProblem('silence-broken', placeText(copy, hit), details)];
    }
    const inHeadline = findUnanswered(headline, term, answers).find((one) => isFree(one, takenInHeadline));
    if (inHeadline) {
      takenInHeadline.push(inHeadline);
      const details = { ...shared, lines: [], ...quoteHit(copy.searchable.headline, inHeadline) };
      return [describeProblem('silence-broken', copy.document.placeWords(['title'], details.found), details)];
    }
    return reportAside({ copy, article }, point, term, answers);
  });
}

/** Reports a term in what readers see beside the text. */
function reportAside(
  { copy: { copied, document }, article }: Pick<HeardArticle, 'copy' | 'article'>,
  point: string,
  term: string,
  answers: readonly FalsePositive[],
): readonly Problem[] {
  const aside = readAside({ copied, document });
  const [hit] = findUnanswered(loosenText(aside), term, answers);
  if (!hit) return [];
  const details = { point, term, article: article.id, lines: [], ...quoteHit(aside, hit) };
  const start = document.body.indexOf(details.found);
  const place =
    start === -1
      ? document.placeWords(['copy', 'titleInAddress'], details.found)
      : document.placeInBody({ start, end: start + details.found.length });
  return [describeProblem('silence-broken', place, details)];
}

function quoteHit(text: string, { start, end, around }: Hit): { readonly found: string; readonly around: string } {
  return { found: text.slice(start, end), around: text.slice(around.start, around.end) };
}
