const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The words of a text as its own language parts them, with spaces or without. */
function splitWords(text: string): readonly string[] {
  return Array.from(segmenter.segment(text.toLowerCase())).flatMap((one) =>
    one.isWordLike === true ? [one.segment] : [],
  );
}

export function countWords(text: string): number {
  return splitWords(text).length;
}

function listLongWords(text: string): Set<string> {
  return new Set(splitWords(text).filter((word) => measureText(word) > 3));
}

/** The share of the longer words of one text that another has too; undefined when there are too few to tell. */
export function shareWords(text: string, other: string): number | undefined {
  const words = listLongWords(text);
  return words.size < 4 ? undefined : words.intersection(new Set(splitWords(other))).size / words.size;
}

export function hasCommonWord(text: string, other: string): boolean {
  return !listLongWords(text).isDisjointFrom(listLongWords(other));
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
