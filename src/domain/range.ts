/** A half-open stretch of a text, in UTF-16 code units: `start` is inside, `end` is not. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export function isOverlapping(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Counts Unicode code points, the unit of W3C `TextPositionSelector`, between two code-unit offsets. */
export function countCodePoints(text: string, range: Range): number {
  let count = 0;
  for (let at = range.start; at < range.end; at += 1) {
    const unit = text.charCodeAt(at);
    const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff && at > range.start;
    if (!isSecondHalf) count += 1;
  }
  return count;
}
