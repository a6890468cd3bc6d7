import { ASPECTS, RELATIONS } from '../../domain/story.ts';
import { printComment, printCommented, printField } from '../yaml-lines.ts';
import type { DraftPoint } from './draft-point.ts';
import { printUnheard } from './print-draft-points.ts';

const HEAD = printComment(
  `Keep what is worth it, word the questions and the answers, shorten the quotes, and add points of your own. Ids become
  addresses. Under each answer stand the articles that give it, with their words: one passage, or several, each on a line
  of its own behind "- ". "unclear" is the answer of those that touch the question and leave it open. What has a colon in
  it, or begins with a straight quotation mark, stands in single quotes. Relations: ${RELATIONS.join(', ')}. Aspects:
  ${ASPECTS.join(', ')}.`,
);

/** What an author is to say of a point on which the articles differ, to be uncommented. */
const HOW = ['  relation: tension', '  aspects: [frame]'];
const MORE = ['  weight: material # or: central, minor', '  terms: [] # where an article is silent', '  note:'];

/**
 * Suggested points as a sheet for an author to edit, with the form of a further one below them.
 * @param articles their ids
 */
export function printSheet(drafts: readonly DraftPoint[], articles: readonly string[]): string {
  const answers = articles.flatMap((article, index) => [
    `    answer ${String(index + 1)}:`,
    `      ${article}: its words`,
  ]);
  const own = printCommented(['- question:', ...HOW, ...MORE, '  answers:', ...answers]);
  return [...HEAD, '', ...drafts.map(printDraft), '# One of your own:', ...own, ''].join('\n');
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
  const head = printField('points', [{ id, question, ...fields }]).slice(1);
  const lines = [
    ...head.map((line) => line.slice(2)),
    ...(fields.relation === undefined ? HOW.map((line) => line.replace('  ', '  # ')) : []),
    ...printField('answers', Object.fromEntries(answers), [], 1),
  ];
  const held = quotations.length === 0 ? [] : [`"--write ${id}" writes it with the words of the record.`];
  const notes = [...reasons, ...printUnheard(unheard, point.terms ? [] : terms, 3), ...held];
  return [...printComment(`${String(number)}.`), ...notes.flatMap((note) => printComment(note)), ...lines, ''].join(
    '\n',
  );
}
