import type { Figure } from '../../analysis/figure.ts';
import type { Range } from '../../domain/range.ts';
import { isUnspaced } from '../../domain/words.ts';

/** `8万5千` is one number, and `46 to 57 months` are told as one. */
export function joinFigures(content: string, figures: readonly Figure[], figure: Figure): readonly Figure[] {
  const last = figures.at(-1);
  const isOne = last?.range.end === figure.range.start && isUnspaced(last.text.at(-1) ?? '');
  const isRange =
    last?.kind === 'quantity' &&
    figure.kind === 'quantity' &&
    last.unitKey === figure.unitKey &&
    last.value < figure.value &&
    /^(?:\s+to\s+|\s?[-\u2013]\s?)$/u.test(content.slice(last.range.end, figure.range.start));
  if (!last || !(isOne || isRange)) return [...figures, figure];
  const [range, phrase] = [last.range, last.phrase].map(({ start }) => ({ start, end: figure.range.end })) as [
    Range,
    Range,
  ];
  const joined = isOne ? { value: last.value + figure.value } : { value: last.value, hedges: last.hedges };
  const text = content.slice(range.start, range.end);
  return [
    ...figures.slice(0, -1),
    { ...figure, ...joined, text, range, phrase: isOne ? phrase : { ...figure.phrase, start: phrase.start } },
  ];
}
