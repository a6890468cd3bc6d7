import { findUnquotedFigures } from '../analysis/figures-quoted.ts';
import { isEnglish } from '../analysis/number-words.ts';
import { isNamedIn } from '../domain/named-in.ts';
import type { Problem } from '../domain/problem.ts';
import { isScriptShared } from '../domain/scripts.ts';
import type { Point } from '../domain/story.ts';
import type { AssembledArticle } from './check-claims.ts';
import { describeProblem } from './describe-problem.ts';
import type { FieldPath } from './positioned-yaml.ts';

/** Warns of speakers whom a document names nowhere. Speakers are named in English, so other texts may well name them otherwise. */
export function findUnnamedSpeakers({ article, copy: { document } }: AssembledArticle): readonly Problem[] {
  const { headline = '', byline = '', source, text, language } = article;
  const isLanguageRead = language !== undefined || !document.isGiven(['language']);
  if (!isLanguageRead || !isEnglish(language) || text.content.trim() === '') return [];
  const all = [headline, byline, source?.name ?? '', text.content].join('\n');
  const { claims, quotations } = document.data;
  const given: readonly (readonly [FieldPath, string | undefined])[] = [
    ...claims.map(({ speaker }, index) => [['claims', index, 'speaker'], speaker] as const),
    ...quotations.map(({ speaker }, index) => [['quotations', index, 'speaker'], speaker] as const),
  ];
  return given.flatMap(([path, speaker]) => {
    if (speaker === undefined || !isScriptShared(speaker, all)) return [];
    return isNamedIn(speaker, all) ? [] : [describeProblem('speaker-unnamed', document.placeValue(path), { speaker })];
  });
}

/** Warns of claims whose statement, or the label of whose position, has a figure that none of their passages has. */
export function findUnquoted(
  { article, copy: { document } }: AssembledArticle,
  points: readonly Point[],
): readonly Problem[] {
  return article.claims.flatMap(({ point, position, statement, passages }, index) => {
    const positions = points.find(({ id }) => id === point)?.positions ?? {};
    const label = Object.hasOwn(positions, position) ? (positions[position] ?? '') : '';
    const proven = document.data.claims[index]?.evidence.length === passages.length;
    const quotes = passages.map(({ text }) => text);
    if (!proven) return [];
    return Object.entries({ position: label, statement: statement ?? '' }).flatMap(([field, words]) => {
      const [figure] = findUnquotedFigures(words, quotes, article.language);
      if (figure === undefined) return [];
      const place = document.placeWords(['claims', index, field], figure);
      return [describeProblem('figure-unquoted', place, { figure, field, words })];
    });
  });
}
