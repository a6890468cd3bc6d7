import type { Range } from '../../domain/range.ts';

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
