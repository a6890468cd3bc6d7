import { countDrift, isUnchanged, type DriftKind, type QuotationDrift } from '../domain/quotation-drift.ts';
import { countNouns, joinWords } from './wording.ts';

/** What words of a quotation or its record have drifted, in the order in which they are told. */
export const TOLD_DRIFT = ['changed', 'moved', 'dropped', 'added'] as const satisfies readonly DriftKind[];

/** What became of quoted words, in a line: "2 words changed and 1 dropped". */
export function describeDrift(drift: QuotationDrift): string {
  if (isUnchanged(drift)) return 'the same words as the record';
  const counts = countDrift(drift);
  const found = TOLD_DRIFT.filter((kind) => counts[kind] > 0);
  return joinWords(
    found.map((kind, at) => `${at === 0 ? countNouns(counts[kind], 'word') : String(counts[kind])} ${kind}`),
  );
}
