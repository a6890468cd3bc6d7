import type { Article, ArticleOutline, Claim } from './article.ts';
import type { Answer, PointComparison } from './comparison.ts';
import type { Silence } from './silence.ts';

/** One possible answer to a point, and who gives it. */
export interface PositionGroup<Document extends ArticleOutline = Article> {
  /** Id of the position in its point. */
  readonly position: string;
  readonly label: string;
  /** Articles before records, each in the order of the story; never empty. */
  readonly takers: readonly { readonly article: Document; readonly claim: Claim }[];
}

/** The positions that somebody takes on a point, in the order in which the point lists them. */
export function groupByPosition<Document extends ArticleOutline>({
  point,
  answers,
  recordAnswers,
}: PointComparison<Document>): readonly PositionGroup<Document>[] {
  const taken = [...answers, ...recordAnswers].flatMap((answer) =>
    answer.kind === 'claims' ? answer.claims.map((claim) => ({ article: answer.article, claim })) : [],
  );
  return Object.entries(point.positions).flatMap(([position, label]) => {
    const takers = taken.filter(({ claim }) => claim.position === position);
    return takers.length > 0 ? [{ position, label, takers }] : [];
  });
}

/** What articles say on a point, as far as it is to be quoted. */
export interface QuotedAnswers<Document extends ArticleOutline = Article> {
  /** In the order of the story. */
  readonly quoted: readonly SpokenAnswer<Document>[];
  /** How many further articles speak to the point. */
  readonly unquoted: number;
}

export type SpokenAnswer<Document extends ArticleOutline = Article> = Extract<Answer<Document>, { kind: 'claims' }>;

/**
 * Whom to quote on a point: all that speak to it, or where more than one would be over `most`, the first of each
 * position, and then as many as there is room for.
 * @param own an article that is left out, for it is quoted already; who differs from it comes before who does not
 */
export function chooseQuoted<Document extends ArticleOutline>(
  comparison: PointComparison<Document>,
  most: number,
  own?: Document,
): QuotedAnswers<Document> {
  const spoken = comparison.answers.filter(
    (answer): answer is SpokenAnswer<Document> => answer.kind === 'claims' && answer.article !== own,
  );
  if (spoken.length <= most + 1) return { quoted: spoken, unquoted: 0 };
  const camps = listCamps(comparison).filter(({ position }) => position !== undefined);
  const isOwn = ({ articles }: Camp<Document>) => own !== undefined && articles.includes(own);
  const firsts = [...camps.filter((camp) => !isOwn(camp)), ...camps.filter(isOwn)].flatMap(
    ({ articles }) => articles.find((article) => article !== own) ?? [],
  );
  const sorted = new Set([...firsts, ...spoken.map(({ article }) => article)]);
  const chosen = new Set([...sorted].slice(0, most));
  return { quoted: spoken.filter(({ article }) => chosen.has(article)), unquoted: spoken.length - chosen.size };
}

/** The articles that take one position on a point; those that say nothing stand last, without one. */
export interface Camp<Document extends ArticleOutline = Article> {
  /** The label of the position. */
  readonly position?: string;
  /** Of those without a position: whether it is proven that they say nothing. */
  readonly isProven?: boolean;
  readonly articles: readonly Document[];
}

/** Who sides with whom: the articles by position, and last those that do not say. With two positions one stands in two camps. */
export function listCamps<Document extends ArticleOutline>(
  comparison: PointComparison<Document>,
): readonly Camp<Document>[] {
  const camps = groupByPosition(comparison).map(({ label, takers }) => ({
    position: label,
    articles: [...new Set(takers.map(({ article }) => article))].filter(({ kind }) => kind === 'article'),
  }));
  const silent = comparison.answers.filter((answer) => answer.kind === 'silence');
  const listSilent = (kind: Silence['kind']) =>
    silent.filter(({ silence }) => silence.kind === kind).map(({ article }) => article);
  return [
    ...camps,
    { isProven: true, articles: listSilent('proven') },
    { isProven: false, articles: listSilent('unproven') },
  ].filter(({ articles }) => articles.length > 0);
}

/** The articles that say nothing on a point, by sigla: those together of which the same can be said. */
export function groupSilences({
  answers,
}: PointComparison<ArticleOutline>): readonly { readonly silence: Silence; readonly sigla: readonly string[] }[] {
  const silent = answers.filter((answer) => answer.kind === 'silence');
  return [...Map.groupBy(silent, ({ silence }) => JSON.stringify(silence)).values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ silence: first.silence, sigla: group.map(({ article }) => article.siglum) }] : [];
  });
}
