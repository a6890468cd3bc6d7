import { locateQuote, type SearchableCopy } from './passage.ts';
import type { Range } from './range.ts';
import type { TextQuote } from './text-quote.ts';
import { splitWords } from './words.ts';

/** So many words are tried before and after a quote that stands in several places. */
const MOST_CONTEXT = 12;

/**
 * A quote for a stretch of a body, proven as the check proves it: the words alone where they stand there once, else
 * with the fewest words before or after them that tell the place.
 * @returns undefined when nothing tells it, as in a text that repeats itself.
 */
export function chooseQuote(copy: SearchableCopy, range: Range): TextQuote | undefined {
  const { content } = copy.body;
  const exact = content.slice(range.start, range.end);
  const isProven = (quote: TextQuote) => {
    const found = locateQuote(copy, quote);
    return found.length === 1 && found[0]?.location.kind === 'body' && found[0].range.start === range.start;
  };
  if (isProven({ exact })) return { exact };
  const before = splitWords(content.slice(Math.max(0, range.start - 400), range.start));
  const after = splitWords(content.slice(range.end, range.end + 400));
  const from = Math.max(0, range.start - 400);
  for (let count = 1; count <= MOST_CONTEXT; count += 1) {
    const first = before.at(-count);
    const last = after[count - 1];
    const prefix = first && joinLines(content.slice(from + first.start, range.start));
    const suffix = last && joinLines(content.slice(range.end, range.end + last.end));
    const candidates: readonly TextQuote[] = [
      ...(prefix ? [{ exact, prefix }] : []),
      ...(suffix ? [{ exact, suffix }] : []),
      ...(prefix && suffix ? [{ exact, prefix, suffix }] : []),
    ];
    const proven = candidates.find(isProven);
    if (proven) return proven;
  }
  return undefined;
}

function joinLines(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
