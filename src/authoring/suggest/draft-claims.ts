import type { NamedCopy, StoryTextsRead } from '../../content/read-story-texts.ts';
import { locateQuote } from '../../domain/passage.ts';
import { chooseTerms } from './choose-terms.ts';
import { suggestClaims, type SuggestedClaim, type WrittenPoint } from './suggest-claims.ts';
import { tidyRange, chooseQuote } from './unique-quote.ts';
import { describeText, type DraftClaim } from './draft-points.ts';

/** What articles may say on the points that their story has already. */
export interface DraftClaims {
  readonly claims: readonly {
    readonly article: string;
    readonly question: string;
    readonly claim: DraftClaim;
    readonly reason: string;
  }[];
  /** Points without terms on which articles seem silent, with words that none of these has and each of the others has. */
  readonly silences: readonly {
    readonly point: string;
    readonly articles: readonly string[];
    readonly terms: readonly string[];
  }[];
}

/** Drafts claims for articles that have none on a point of their story, as those that were added last. */
export function draftClaims({ articles, points }: Pick<StoryTextsRead, 'articles' | 'points'>): DraftClaims {
  // An article without a single claim is new; one that has some was looked at by its author.
  const isNew = ({ copy }: NamedCopy) => copy.document.data.claims.length === 0;
  const fresh = new Set(articles.filter(isNew).map(({ id }) => id));
  const written = points
    .filter(({ id }) => id !== '')
    .map(({ id }): WrittenPoint => ({ id, claims: articles.flatMap((article) => listClaims(article, id)) }));
  const suggested = suggestClaims(articles.map(describeText), written).filter(({ id }) => fresh.has(id));
  const claims = suggested.flatMap((one) => {
    const article = articles.find(({ id }) => id === one.id);
    return one.kind === 'claim' && article ? draftClaim(one, article, points) : [];
  });
  const silent = suggested.filter((one) => one.kind === 'silence');
  const silences = [...Map.groupBy(silent, ({ point }) => point)].flatMap(([point, all]) => {
    const own = points.find(({ id }) => id === point);
    if (own && own.terms.length > 0) return [];
    const copies = articles.filter(({ id }) => all.some((one) => one.id === id));
    const speakers = articles.flatMap(({ copy }) => {
      const evidence = copy.document.data.claims
        .filter((claim) => claim.point === point)
        .flatMap((claim) => claim.evidence);
      return evidence.length === 0 ? [] : [evidence.map(({ exact }) => exact)];
    });
    const terms = chooseTerms(
      all.flatMap((one) => one.words),
      copies,
      speakers,
    );
    return [{ point, articles: all.map(({ id }) => id), terms }];
  });
  return { claims, silences };
}

function listClaims({ id, copy }: NamedCopy, point: string): WrittenPoint['claims'] {
  return copy.document.data.claims
    .filter((claim) => claim.point === point)
    .map(({ position, evidence }) => ({
      id,
      position,
      ranges: evidence.flatMap((quote) => {
        const found = quote.exact.trim() === '' ? [] : locateQuote(copy.searchable, quote);
        const [first] = found;
        return found.length === 1 && first?.location.kind === 'body' ? [first.range] : [];
      }),
    }));
}

function draftClaim(
  { point, position, range, likeness, like }: Extract<SuggestedClaim, { kind: 'claim' }>,
  { id, copy }: NamedCopy,
  points: StoryTextsRead['points'],
): DraftClaims['claims'] {
  const quote = chooseQuote(copy.searchable, tidyRange(copy.searchable.body.content, range));
  if (!quote) return [];
  return [
    {
      article: id,
      question: points.find((one) => one.id === point)?.question ?? point,
      claim: { point, position, statement: quote.exact.replaceAll(/\s+/gu, ' '), evidence: [quote] },
      reason: `It comes near to the evidence of ${like} (likeness ${String(Math.round(likeness * 100))} %), whose position is written here: look whether it is the same.`,
    },
  ];
}
