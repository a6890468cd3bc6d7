import type { Range } from '../domain/range.ts';
import type { Checked } from './checked.ts';
import type { ContentFile } from './content-file.ts';
import { describeProblem } from './describe-problem.ts';
import { blankOut } from './mend-yaml.ts';
import { placeRange } from './text-position.ts';

/** Two versions between marks of git; a third, from which both came, may stand between them. */
const CONFLICT = /^<{7}(?: .*)?\n(?<first>[\s\S]*?)^(?:\|{7}|={7})(?: .*)?\n(?:[\s\S]*?\n)?>{7}(?: .*)?$/gmu;

/** One such mark by itself. Seven equals signs may underline a heading. */
const MARK = /^(?:<{7}|>{7}|\|{7}) .*$/gmu;

/** Names each place where nobody has chosen between two versions, and goes on with the first, so that it hides nothing. */
export function mendConflicts(file: ContentFile): Checked<ContentFile> {
  if (!/^[<>|]{7} /mu.test(file.text)) return { value: file, problems: [] };
  const conflicts = [...file.text.matchAll(CONFLICT)];
  const places = conflicts.map(({ 0: whole, index, groups }) => {
    const begin = index + whole.indexOf('\n') + 1;
    const end = begin + (groups?.['first'] ?? '').length;
    return { before: { start: index, end: begin - 1 }, behind: { start: end, end: index + whole.length } };
  });
  const text = places.reduce((mended, { before, behind }) => blankOut(blankOut(mended, before), behind), file.text);
  const place = (range: Range) => placeRange(file.path, file.text, range);
  const problems = places.map(({ before, behind }) =>
    describeProblem('merge-conflict', place(before), { endLine: place(behind).endLine }),
  );
  const lone = Array.from(text.matchAll(MARK), ({ 0: mark, index }) => ({ start: index, end: index + mark.length }));
  return {
    value: { ...file, text: lone.reduce(blankOut, text) },
    problems: [
      ...problems,
      ...lone.map((range) => describeProblem('merge-conflict', place(range), { endLine: undefined })),
    ],
  };
}
