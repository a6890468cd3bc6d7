import { locateQuote, type SearchableCopy } from '../../domain/passage.ts';
import type { Range } from '../../domain/range.ts';
import type { TextQuote } from '../../domain/text-quote.ts';
import { splitWords } from '../../domain/words.ts';

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
    const prefix = first && content.slice(from + first.start, range.start).trim();
    const suffix = last && content.slice(range.end, range.end + last.end).trim();
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

/** Moves the ends of a stretch inwards over spaces, the mark that ends a sentence, and a quotation mark without its fellow. */
export function tidyRange(content: string, { start, end }: Range): Range {
  let words = content.slice(start, end);
  let from = start;
  for (;;) {
    const [lead = ''] =
      /^[\s,;:\u2014\u2013)\]]+/u.exec(words) ??
      /^[\u201c\u201e\u00ab"](?![^]*[\u201d\u201c\u00bb"])/u.exec(words) ??
      [];
    const bare = words.slice(lead.length);
    const [tail = ''] =
      /[\s,;:.\u2014\u2013([]+$/u.exec(bare) ??
      (/[\u201d\u00bb"]$/u.test(bare) && !/[\u201c\u201e\u00ab"][^]*[^]$/u.test(bare) ? /[^]$/u.exec(bare) : null) ??
      [];
    if ((lead + tail).length === 0 || bare.length <= tail.length) return { start: from, end: from + words.length };
    from += lead.length;
    words = bare.slice(0, bare.length - tail.length);
  }
}
