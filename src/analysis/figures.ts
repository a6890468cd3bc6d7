import type { Figure, FigureKind } from './figure.ts';
import { isJoined, splitTokens, type Token } from './figure-tokens.ts';
import { readFigure, type FoundFigure } from './found-figure.ts';
import { isEnglish, readNumber } from './number-words.ts';
import { readDigits } from '../domain/loose-letters.ts';
import type { PlainText } from '../domain/plain-text.ts';
import type { Range } from '../domain/range.ts';

/**
 * Finds the figures of a text, in their order: digits with separators, and in English the numbers in words.
 * Digits that belong to a name (`F-16`, `G7`, `9/11`, `Article 5`) are none, nor are words without a value
 * (`dozens`, `several hundred`), `one` as a pronoun, ordinals in words, or months and weekdays by themselves.
 * Empty for a text without figures.
 *
 * All of it is rules of thumb, the same on every machine; what a reader is shown should be the text's own words.
 * @param language BCP 47. English rules hold for a text that does not say its language. Of other languages
 * digits alone are read, and the unit is the word that follows.
 */
export function findFigures(text: PlainText, language?: string): readonly Figure[] {
  const digits = readDigits(text.content);
  // Where a digit has two halves, places in the two texts would differ.
  const content = digits.length === text.content.length ? digits : text.content;
  return text.paragraphs.flatMap((paragraph) => {
    const tokens = splitTokens(content, paragraph);
    const found: FoundFigure[] = [];
    for (let at = 0; at < tokens.length;) {
      const figure = readFigure(content, tokens, at, found.at(-1)?.next ?? 0, language);
      if (figure) found.push(figure);
      at = figure?.next ?? at + 1;
    }
    return shareUnits(tokens, found, language).map((figure) => describeFigure(text.content, tokens, figure));
  });
}

const AMOUNTS: ReadonlySet<FigureKind> = new Set(['quantity', 'percent', 'money']);

/** In `20 to 30 people` and `$2-3 million` each number has the unit, and the first has the scale, of the other. */
function shareUnits(
  tokens: readonly Token[],
  found: readonly FoundFigure[],
  language?: string,
): readonly FoundFigure[] {
  return found.map((figure, index) => {
    const [before, behind] = [found[index - 1], found[index + 1]];
    if (before?.kind === 'money' && !figure.unit && isRange(tokens, before, figure, language))
      return { ...figure, kind: before.kind, ...(before.unit && { unit: before.unit }) };
    if (figure.kind !== 'quantity' && figure.kind !== 'money') return figure;
    if (!behind || !AMOUNTS.has(behind.kind)) return figure;
    if (!(isRange(tokens, figure, behind, language) || isPair(tokens, figure, behind, language))) return figure;
    const unit = figure.unit ?? behind.unit;
    const kind = figure.unit || !behind.unit ? figure.kind : behind.kind;
    const first = tokens.slice(behind.start, behind.next).find((token) => token.kind !== 'sign');
    const bare = (first && readNumber([first], 0, language)?.value) ?? behind.value;
    const isScaled = isRange(tokens, figure, behind, language) && bare < behind.value && figure.value < bare;
    return {
      ...figure,
      kind,
      value: isScaled ? (figure.value * behind.value) / bare : figure.value,
      ...(unit && { unit }),
    };
  });
}

/** Whether a dash, `to` or `or` alone stands between two figures. */
function isRange(tokens: readonly Token[], a: FoundFigure, b: FoundFigure, language?: string): boolean {
  if (a.next === b.start) return /^[-\u2013]$/u.test(tokens[b.start]?.gap ?? '');
  return isLinked(tokens, a, b, /^(?:to|or)$/u, language);
}

/** Whether `and` alone stands between two figures. */
function isPair(tokens: readonly Token[], a: FoundFigure, b: FoundFigure, language?: string): boolean {
  return isLinked(tokens, a, b, /^and$/u, language);
}

function isLinked(tokens: readonly Token[], a: FoundFigure, b: FoundFigure, words: RegExp, language?: string): boolean {
  const link = tokens[a.next];
  return (
    isEnglish(language) && b.start === a.next + 1 && isJoined(link) && isJoined(tokens[b.start]) && words.test(link.key)
  );
}

function describeFigure(content: string, tokens: readonly Token[], found: FoundFigure): Figure {
  const { kind, value, start, next, hedgeStart, hedgeEnd, phraseStart = hedgeStart, unit } = found;
  const range = rangeOf(start, next);
  const hedges = [rangeOf(hedgeStart, start), rangeOf(next, hedgeEnd)].filter((hedge) => hedge.end > hedge.start);
  return {
    kind,
    value,
    range,
    text: content.slice(range.start, range.end),
    phrase: { start: startOf(phraseStart), end: Math.max(endOf(hedgeEnd), unit?.range.end ?? 0) },
    hedges: hedges.map((hedge) => content.slice(hedge.start, hedge.end).toLowerCase()),
    ...(unit && { unit: content.slice(unit.range.start, unit.range.end), unitKey: unit.key }),
  };

  function rangeOf(from: number, to: number): Range {
    return from < to ? { start: startOf(from), end: endOf(to) } : { start: 0, end: 0 };
  }
  function startOf(index: number): number {
    return tokens[index]?.start ?? 0;
  }
  function endOf(index: number): number {
    return tokens[index - 1]?.end ?? 0;
  }
}
