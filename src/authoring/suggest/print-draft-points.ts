import type { TextQuote } from '../../domain/text-quote.ts';
import type { DraftClaims } from './draft-claims.ts';
import type { DraftPoint } from './draft-points.ts';
import { printField } from '../yaml-lines.ts';

type Style = (style: 'bold' | 'dim' | 'yellow', text: string) => string;

const TITLES: Readonly<Record<DraftPoint['kind'], string>> = {
  polarity: 'One affirms, the other denies',
  number: 'Figures',
  lead: 'Openings that differ',
  quotation: 'Quoted words that differ',
  name: 'A name in two spellings',
  label: 'Two labels for one thing',
  time: 'When',
  speaker: 'Who is heard by one alone',
  absence: 'Told by one, not by the other',
  agreement: 'Told by both',
};

/** What articles may say on points that the story has, and words that may prove that they are silent. */
export function printDraftClaims({ claims, silences }: DraftClaims, style: Style): string {
  if (claims.length + silences.length === 0) return '';
  const blocks = claims.map(({ article, question, claim, reason }) =>
    [
      style('bold', `${article}: ${question}`),
      `   ${reason}`,
      ...indent(
        style('dim', `${article}.md, claims:`),
        markStatement(printList({ ...claim, evidence: claim.evidence.map(simplifyQuote) })),
      ),
    ].join('\n'),
  );
  const lines = silences.map(({ point, articles, terms }) => {
    const proof =
      terms.length === 0
        ? 'no words stand in all the others and not there; choose terms yourself'
        : `terms: [${terms.join(', ')}]`;
    return `   ${style('bold', point)}: ${articles.join(', ')} ${articles.length === 1 ? 'seems' : 'seem'} silent; ${proof}`;
  });
  return [
    style('yellow', 'Points that the story has, and articles without a claim on them:'),
    ...blocks,
    ...(lines.length === 0
      ? []
      : [
          [
            '   Where an article is silent, its point in story.md needs terms. These words stand in no silent article, and find each of the others:',
            ...lines,
          ].join('\n'),
        ]),
    '',
  ].join('\n\n');
}

/** Suggested points for an author: why, where, and the fields to paste. */
export function printDraftPoints(drafts: readonly DraftPoint[], total: number, style: Style): string {
  const blocks = drafts.map((draft, index) => {
    const { kind, reasons, point, claims, quotations } = draft;
    return [
      style('bold', `${String(index + 1)}. ${TITLES[kind]}: ${claims.map(({ article }) => article).join(', ')}`),
      ...reasons.map((reason) => `   ${reason}`),
      ...indent(style('dim', 'story.md, points:'), printList(point)),
      ...claims.flatMap(({ article, claim }) =>
        indent(
          style('dim', `${article}.md, claims:`),
          markStatement(printList({ ...claim, evidence: claim.evidence.map(simplifyQuote) })),
        ),
      ),
      ...quotations.flatMap(({ article, quotation }) =>
        indent(style('dim', `${article}.md, quotations:`), printList(quotation)),
      ),
    ].join('\n');
  });
  const more = total > drafts.length ? ` ${String(total - drafts.length)} more with --limit ${String(total)}.` : '';
  const advice =
    'These are places to look, found by rules of thumb; none is a finding. The quotes are proven. Questions, positions, relations and statements are for you to put into your own words.';
  return [...blocks, style('yellow', `${String(drafts.length)} suggestions.${more} ${advice}`)].join('\n\n');
}

/** The statement is the article’s own until its author has worded it. */
function markStatement(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) =>
    line.startsWith('    statement:') ? ['    # In your own words, one neutral sentence:', line] : [line],
  );
}

/** A quote that needs nothing beside its words is written as words. */
export function simplifyQuote(quote: TextQuote): string | TextQuote {
  return quote.prefix === undefined && quote.suffix === undefined ? quote.exact : quote;
}

/** Fields as one entry of a list, as deep as they stand in the file. */
function printList(fields: object): readonly string[] {
  const [, ...lines] = printField('list', [fields]);
  return lines;
}

function indent(title: string, lines: readonly string[]): readonly string[] {
  return [`   ${title}`, ...lines.map((line) => `   ${line}`)];
}
