import type { CopyKind, Inferable } from '../../domain/article.ts';
import { placeholders } from '../../content/placeholders.ts';
import { printComment, printCommented, printField } from '../yaml-lines.ts';

/** A value with the comments that stand above it. Without a value the field is left out, or left for the author. */
export interface CommentedValue {
  readonly value?: string | undefined;
  readonly comments: readonly string[];
}

/** The fields of a new article, as far as they are known. */
export interface DraftFields {
  readonly title: CommentedValue;
  readonly source: CommentedValue;
  readonly date: CommentedValue;
  readonly byline: CommentedValue;
  readonly url: CommentedValue;
  readonly language: CommentedValue;
  readonly found: CommentedValue;
  readonly retrieved: CommentedValue;
  readonly kind: { readonly value: CopyKind; readonly comments: readonly string[] };
  /** What was worked out and does not stand there. */
  readonly inferred: readonly Inferable[];
  readonly origin: CommentedValue;
  readonly changes: readonly string[];
}

/** What may be written, for fields that are left out; told by name, so that an author can uncomment them. */
const EXAMPLES = {
  title: placeholders.title,
  byline: placeholders.byline,
  url: placeholders.url,
  language: 'en',
  found: placeholders.found,
  retrieved: '2026-01-31',
  origin: placeholders.origin,
} as const;

/**
 * The file of an article whose claims are still to be made: every required field, and the others as comments.
 * It has no seal: an author mends what was taken wrongly, and then runs `npm run seal`.
 * @param body Markdown; empty for an author to paste it
 */
export function printArticleFile(fields: DraftFields, body: string): string {
  const optional = (name: keyof typeof EXAMPLES, depth: number): readonly string[] => {
    const { value, comments } = fields[name];
    if (value !== undefined) return printField(name, value, comments, depth);
    const lines = printCommented(printField(name, EXAMPLES[name], [], depth));
    return [...comments.flatMap((comment) => printComment(comment, depth)), ...lines];
  };
  const lines = [
    '---',
    ...optional('title', 0),
    ...printField('source', fields.source.value ?? 'unknown', fields.source.comments),
    ...printField('date', fields.date.value ?? null, fields.date.comments),
    ...optional('byline', 0),
    ...optional('url', 0),
    ...optional('language', 0),
    'copy:',
    ...optional('found', 1),
    ...optional('retrieved', 1),
    ...printField('kind', fields.kind.value, fields.kind.comments, 1),
    ...(fields.inferred.length === 0
      ? []
      : printField('inferred', fields.inferred, ['Worked out and not seen. Take out what you know.'], 1)),
    ...optional('origin', 1),
    ...(fields.changes.length === 0
      ? printCommented(printField('changes', [placeholders.change], [], 1))
      : printField('changes', fields.changes, [placeholders.change], 1)),
    ...printComment('How much of the text is shown: full, excerpts, quotes or withdrawn.'),
    ...printCommented(printField('publish', 'full')),
    ...printCommented(
      printField('rights', { holder: placeholders.holder, basis: 'Quotation for criticism and comparison' }),
    ),
    ...printComment('Passages hurt in transmission, such as sentences that break off:'),
    ...printCommented(printField('damage', [{ exact: placeholders.damaged, note: placeholders.damage }])),
    ...printComment(
      'What the article says on the points of story.md. "npm run suggest" proposes some; write them in place of []:',
    ),
    'claims: []',
    ...printCommented([
      `- point: ${placeholders.point}`,
      `  position: ${placeholders.position}`,
      `  statement: ${placeholders.statement}`,
      `  speaker: ${placeholders.speaker}`,
      '  evidence:',
      `    - ${placeholders.damaged}`,
    ]),
    '---',
    body.trim(),
    '',
  ];
  return lines.join('\n');
}
