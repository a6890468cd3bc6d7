import type { StoryTextsRead } from '../../content/read-story-texts.ts';
import { chooseQuote } from '../../domain/choose-quote.ts';
import { listStems } from './content-words.ts';
import { simplifyQuote, type DraftClaim } from './draft-point.ts';
import { describeText } from './draft-points.ts';
import { findSilence, type FoundSilence } from './find-silence.ts';
import { measureLikeness, measureWeights, SURE_LIKENESS } from './likeness.ts';
import { areInOneLanguage, splitStatements } from './statements.ts';
import { tidyRange } from './tidy-range.ts';

/** What articles may say on the points that their story has already. */
export interface DraftClaims {
  readonly claims: readonly {
    readonly article: string;
    readonly question: string;
    readonly claim: DraftClaim;
    readonly reason: string;
  }[];
  /** Points that have no terms yet, and the articles without a claim on them that is there or proposed. */
  readonly silences: readonly PointSilence[];
  /** Articles that may speak to points whose terms call them silent. */
  readonly doubts: readonly PointSilence[];
}

type PointSilence = FoundSilence & { readonly point: string };

/**
 * Drafts claims for articles that have none yet, as those that were added last: on each point the statement most like
 * the evidence of the others in the same language. Points on which nobody speaks give nothing.
 */
export function draftClaims({ articles, points }: Pick<StoryTextsRead, 'articles' | 'points'>): DraftClaims {
  const read = articles.map((copy) => ({ copy, text: describeText(copy) }));
  const statements = new Map(read.map(({ text }) => [text.id, splitStatements(text)]));
  const weights = measureWeights([...statements.values()].flat());
  // An article without a single claim is new; one that has some was looked at by its author.
  const fresh = read.filter(({ copy }) => copy.copy.document.data.claims.length === 0);
  const drafted = points.flatMap(({ id, question, terms, falsePositives }): readonly DraftClaims[] => {
    const given = read.flatMap(({ copy: { copy }, text }) =>
      copy.document.data.claims
        .filter(({ point }) => point === id)
        .flatMap(({ position, evidence }) => evidence.map(({ exact }) => ({ position, exact, text }))),
    );
    if (id === '' || given.length === 0) return [];
    const proposed = fresh.flatMap(({ copy, text }) => {
      const heard = given.filter((one) => areInOneLanguage(one.text, text));
      const own = (statements.get(text.id) ?? []).filter(({ place }) => place === 'body');
      const compared = heard.flatMap((one) => {
        const stems = listStems(one.exact, text.language);
        return own.map((statement) => ({ statement, one, likeness: measureLikeness(statement.stems, stems, weights) }));
      });
      const [best] = compared.toSorted((a, b) => b.likeness - a.likeness);
      if (!best || best.likeness < SURE_LIKENESS) return [];
      const quote = chooseQuote(copy.copy.searchable, tidyRange(text.text.content, best.statement));
      if (!quote) return [];
      const share = String(Math.round(best.likeness * 100));
      const reason = `It comes near to the evidence of ${best.one.text.id} (likeness ${share} %), whose position is written here: look whether it is the same.`;
      const claim = { point: id, position: best.one.position, evidence: [simplifyQuote(quote)] };
      return [{ text, exact: quote.exact, draft: { article: text.id, question, claim, reason } }];
    });
    const claims = proposed.map(({ draft }) => draft);
    const speaking = new Set([...given, ...proposed].map(({ text }) => text.id));
    const others = read.filter(({ text }) => !speaking.has(text.id));
    // Terms are for all who are silent, and must find those too whose claims are only proposed.
    const spoken = [...given, ...proposed].map(({ text, exact }) => ({ text, quote: exact }));
    const silence = findSilence(
      question,
      spoken,
      others.map(({ copy }) => copy),
      statements,
      weights,
    );
    const found = { point: id, ...silence };
    if (terms.length === 0) return [{ claims, silences: others.length === 0 ? [] : [found], doubts: [] }];
    const unheard = silence.unheard.filter(
      ({ article, isSure }) => isSure && !falsePositives.some((one) => one.article === article),
    );
    return [{ claims, silences: [], doubts: unheard.length === 0 ? [] : [{ ...found, unheard }] }];
  });
  return {
    claims: drafted.flatMap(({ claims }) => claims),
    silences: drafted.flatMap(({ silences }) => silences),
    doubts: drafted.flatMap(({ doubts }) => doubts),
  };
}
