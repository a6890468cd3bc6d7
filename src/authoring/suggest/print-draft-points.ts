import { shorten } from '../../content/excerpt.ts';
import { draftLabel } from '../../content/placeholders.ts';
import { stringify } from 'yaml';
import type { DraftClaims } from './draft-claims.ts';
import type { DraftPoint } from './draft-point.ts';
import { chooseDrafts, type DraftedPoints } from './draft-points.ts';
import type { Unheard } from './find-silence.ts';

type Style = (style: 'bold' | 'dim' | 'yellow', text: string) => string;

/** So many positions are in the first line of a suggestion. */
const MOST_LABELS = 3;
/** No suggestion is longer, in lines. */
const MOST_LINES = 15;

/** What articles may say on points that the story has, and words that may prove that they are silent. */
export function printDraftClaims({ claims, silences }: DraftClaims, style: Style): string {
  if (claims.length + silences.length === 0) return '';
  const blocks = claims.map(({ article, question, claim, reason }) =>
    [style('bold', `${article}: ${question}`), `   ${reason}`, printClaim(article, claim)].join('\n'),
  );
  const lines = silences.map(({ point, terms, unheard }) =>
    [`   ${style('bold', point)}`, ...printUnheard(unheard, terms, 3)].join('\n'),
  );
  return [
    style('yellow', 'Points that the story has, and articles without a claim on them:'),
    ...blocks,
    ...lines,
    '',
  ].join('\n\n');
}

/** Articles that points of the story take for silent, with what they may say of it all the same. */
export function printDoubts({ doubts }: DraftClaims, style: Style): string {
  if (doubts.length === 0) return '';
  const lines = doubts.map(
    ({ point, unheard }) => `   ${style('bold', point)}\n${printUnheard(unheard, [], 3).join('\n')}`,
  );
  return ['', style('yellow', 'Silences of the story that look doubtful:'), ...lines].join('\n\n');
}

/** Suggested points for an author: why, where, and the fields as they stand in the files. */
export function printDraftPoints({ drafts, reprints }: DraftedPoints, most: number | undefined, style: Style): string {
  const shown = chooseDrafts({ drafts, reprints }, most);
  const blocks = shown.map((draft) => printDraft(draft, style));
  const folded = reprints.map(
    ({ id, of, share }) => `${id} is mostly the text of ${of} (${String(Math.round(share * 100))} %).`,
  );
  const written = drafts.filter(({ isWritten }) => isWritten).length;
  const isMore = drafts.length - written > shown.length;
  const ids = shown.slice(0, 2).map(({ point }) => point.id);
  const advice = `Places to look, found by rules of thumb; none is a finding. The quotes are proven. ${ids.length === 0 ? '' : `--write ${ids.join(',')} puts those of these ids into the files. `}Questions, positions and relations are for you to word and to judge.`;
  return [
    ...(folded.length === 0 ? [] : [folded.join('\n')]),
    ...blocks,
    style(
      'yellow',
      [
        `${String(shown.length)} ${shown.length === 1 ? 'suggestion' : 'suggestions'}.`,
        ...(written === 0 ? [] : [`${String(written)} more ${written === 1 ? 'is' : 'are'} written already.`]),
        ...(isMore ? [`More with --limit ${String(Math.min(drafts.length, Math.max(shown.length, 10) * 3))}.`] : []),
        advice,
      ].join(' '),
    ),
  ].join('\n\n');
}

function printDraft({ number, reasons, point, claims, quotations, unheard, terms }: DraftPoint, style: Style) {
  const { id, question, positions, relation, aspects } = point;
  // What differs, side by side, tells more than a topic.
  const labels = Object.values(positions).map((label) => label.replace(draftLabel, '').trim());
  const topic = shorten(question.replace(/^[^(]*\(|\)\?$/gu, ''));
  const title = labels.length > 1 ? labels.slice(0, MOST_LABELS).join(' / ') : topic;
  const head = [
    style('bold', `${String(number)}. ${id}: ${title}`),
    ...reasons.slice(0, 2).map((reason) => `   ${reason}`),
  ];
  const fields = [
    `  - id: ${id} ${style('dim', '# story.md, points')}`,
    `    question: ${printFlow(question)}`,
    `    positions: ${printFlow(positions)}`,
    ...(relation ? [`    relation: ${relation}`] : []),
    ...(aspects ? [`    aspects: ${printFlow(aspects)}`] : []),
    ...(point.terms ? [`    terms: ${printFlow(point.terms)}`] : []),
  ];
  const quoted = quotations.map(({ article, quotation }) => `  - ${printFlow(quotation)} # ${article}.md, quotations`);
  const unsaid = printUnheard(unheard, point.terms ? [] : terms, 2);
  const room = MOST_LINES - head.length - fields.length - quoted.length - unsaid.length;
  // Of each position one first, then the others.
  const leading = [...Map.groupBy(claims, ({ claim }) => claim.position).values()].flatMap(([first]) => first ?? []);
  const others = claims.filter((one) => !leading.includes(one));
  const shown = claims.length <= room ? claims : [...leading, ...others].slice(0, room - 1);
  const rest = claims.length - shown.length;
  return [
    ...head,
    ...fields,
    ...shown.map(({ article, claim }) => printClaim(article, claim)),
    ...(rest === 0 ? [] : [style('dim', `  # and ${String(rest)} more claims, which --write ${id} writes`)]),
    ...quoted,
    ...unsaid,
  ].join('\n');
}

function printClaim(article: string, claim: object): string {
  return `  - ${printFlow(claim)} # ${article}.md, claims`;
}

/** Fields on one line, as YAML has them. */
function printFlow(value: unknown): string {
  return stringify(value, {
    collectionStyle: 'flow',
    lineWidth: 0,
    singleQuote: true,
    flowCollectionPadding: true,
  }).trim();
}

/** Articles without a claim: where they may say so, and who is silent beside what comes nearest. */
export function printUnheard(unheard: readonly Unheard[], terms: readonly string[], most: number): readonly string[] {
  const tell = ({ article, paragraph, nearest }: Unheard) =>
    `${article}${paragraph === undefined ? '' : ` ${paragraph === 0 ? 'in the headline' : `in paragraph ${String(paragraph)}`}: “${nearest ?? ''}”`}`;
  const of = (reading: Unheard['reading']) => unheard.filter((one) => one.reading === reading);
  const line = (title: string, all: readonly Unheard[], shown = most) =>
    all.length === 0
      ? []
      : [
          `   ${title} ${all.slice(0, shown).map(tell).join('; ')}${all.length > shown ? `; and ${String(all.length - shown)} more` : ''}`,
        ];
  const isOpen = of('look').length > 0 && of('silent').length > 0;
  return [
    ...line('May say so, look:', of('look')),
    ...line('Silent by these terms; nearest is', of('silent'), Infinity),
    ...line('In another language, read:', of('unread')),
    ...(terms.length === 0
      ? []
      : [`   Where ${isOpen ? 'those to look at speak' : 'all these are silent'}:`, `    terms: ${printFlow(terms)}`]),
  ];
}
