const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The words of a text as its own language parts them, with spaces or without. */
export function countWords(text: string): number {
  return Array.from(segmenter.segment(text)).filter(({ isWordLike }) => isWordLike).length;
}

/** How much a text says, in letters and digits of scripts with spaces: others need half as many, or a third. */
export function measureText(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return (
    count(/[\p{L}\p{N}]/gu) +
    2 * count(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu) +
    count(/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu)
  );
}
