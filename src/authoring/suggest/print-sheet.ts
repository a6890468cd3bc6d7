import { printComment, printField } from '../yaml-lines.ts';
import type { DraftPoint } from './draft-point.ts';
import { printUnheard } from './print-draft-points.ts';

const HEAD = `# Keep what is worth it, word the questions and the answers, shorten the quotes, and add points of your own.
# Ids become addresses. Under each answer stand the articles that give it, with their words: one passage, or a list;
# "unclear" is the answer of those that touch the question and leave it open. What has a colon in it, or begins with
# a quotation mark, stands in single quotes. Beside the question may stand relation (conflict, tension or refine),
# aspects, terms, weight and note.
`;

/** Suggested points as a sheet for an author to edit. */
export function printSheet(drafts: readonly DraftPoint[]): string {
  return [HEAD, ...drafts.map(printDraft)].join('\n');
}

function printDraft({ number, reasons, point, claims, quotations, unheard, terms }: DraftPoint): string {
  const { id, question, positions, ...fields } = point;
  const answers = Object.entries(positions).map(([position, label]) => {
    const own = claims.filter(({ claim }) => claim.position === position);
    const named = own.map(({ article, claim }) => {
      const { speaker, evidence } = claim;
      const [first, ...more] = evidence;
      const words = more.length === 0 ? first : evidence;
      return [article, speaker === undefined ? words : { speaker, evidence }] as const;
    });
    return [label, Object.fromEntries(named)] as const;
  });
  const [, ...lines] = printField('points', [{ id, question, ...fields, answers: Object.fromEntries(answers) }]);
  const held = quotations.length === 0 ? [] : [`"--write ${id}" writes it with the words of the record.`];
  const notes = [...reasons, ...printUnheard(unheard, point.terms ? [] : terms, 3), ...held];
  return [
    ...printComment(`${String(number)}.`),
    ...notes.flatMap((note) => printComment(note)),
    ...lines.map((line) => line.slice(2)),
    '',
  ].join('\n');
}
