import type { Article, Damage } from '../domain/article.ts';
import type { Answer, PointComparison } from '../domain/comparison.ts';
import { comparePassages, namePassages } from '../domain/passage-names.ts';
import type { Passage } from '../domain/passage.ts';
import { isPublished, isTextShown, listShown } from '../domain/published-text.ts';
import { isOverlapping, type Range } from '../domain/range.ts';
import type { CopiedText } from '../markdown/copied-text.ts';
import type { Mark } from '../markdown/mark-passages.ts';
import { renderBlocks, renderGap, renderHeadline, type RenderedBlock } from '../markdown/render-copied-text.ts';
import type { SafeHtml } from '../markdown/safe-html.ts';
import { standings } from './vocabulary.ts';
import { nameMark } from './wording.ts';

/** What stands beside a passage: its point compared, or the note on its damage. */
export type Card =
  | {
      readonly kind: 'point';
      readonly id: string;
      readonly comparison: PointComparison;
      readonly own: Answer;
      readonly others: readonly Answer[];
    }
  | {
      readonly kind: 'damage';
      readonly id: string;
      readonly sign: string;
      readonly passage: string;
      readonly note: string;
    };

export interface AnnotatedBlock {
  readonly html: SafeHtml;
  /** The numbers of the paragraphs that the block holds, from 1; a list or a table has many. */
  readonly paragraphs: readonly number[];
  /** The cards of the points and damages whose first passage begins here. */
  readonly cards: readonly Card[];
  /** Whether the paragraph before this one is left out, for a copy that may be shown in part only. */
  readonly isAfterGap: boolean;
}

export interface AnnotatedArticle {
  readonly headline?: SafeHtml;
  /** Cards of points that stand in the headline alone. */
  readonly headlineCards: readonly Card[];
  readonly blocks: readonly AnnotatedBlock[];
}

interface MarkedPassage {
  readonly passage: Passage;
  readonly mark: Mark;
  readonly card: Card;
}

/** Page ids have an underscore, which no point id can have, so the two never meet. */
const cardId = (name: string) => `card_${name}`;

/** Marks the passages of an article in its text and puts beside each what the other documents say. */
export function annotateArticle(
  article: Article,
  comparisons: readonly PointComparison[],
  copied: CopiedText,
): AnnotatedArticle {
  // Of a text that is shown in part, what is merely damaged is no reason to show more.
  const damaged = markDamage(article).filter(({ passage }) => isPublished(article, passage));
  const marked = [...markClaims(article, comparisons), ...damaged];
  const inHeadline = marked.filter(({ passage }) => passage.location.kind === 'headline');
  const inBody = marked
    .filter(({ passage }) => passage.location.kind === 'body')
    .toSorted((a, b) => comparePassages(a.passage, b.passage));
  const placed = new Set<string>();
  const cardsAt = (marks: readonly MarkedPassage[]) =>
    marks.flatMap(({ card }) => {
      if (placed.has(card.id)) return [];
      placed.add(card.id);
      return [card];
    });
  const bodyCards = new Set(inBody.map(({ card }) => card.id));
  const headlineCards = cardsAt(inHeadline.filter(({ card }) => !bodyCards.has(card.id)));

  const headlineMarks = inHeadline.map(({ mark }) => mark);
  const rendered = renderShown(article, inBody, copied);
  const blocks = rendered.map(({ html, paragraphs, beginning, isAfterGap }) => ({
    html,
    paragraphs,
    isAfterGap,
    cards: cardsAt(inBody.filter(({ mark }) => beginning.includes(mark))),
  }));
  return {
    ...(article.headline === undefined ? {} : { headline: renderHeadline(article.headline, headlineMarks) }),
    headlineCards,
    blocks,
  };
}

export type ShownBlock = Pick<RenderedBlock, 'html' | 'beginning'> & Pick<AnnotatedBlock, 'isAfterGap' | 'paragraphs'>;

/** The blocks of a text, or what of them may be shown. Every passage keeps its address, whatever is kept back. */
export function renderShown(
  article: Article,
  marked: readonly Pick<MarkedPassage, 'mark'>[],
  copied: CopiedText,
): readonly ShownBlock[] {
  const marks = marked.map(({ mark }) => mark);
  if (!isTextShown(article)) {
    return marks.map((mark) => ({ html: renderGap(mark), paragraphs: [], beginning: [mark], isAfterGap: false }));
  }
  let shown = 0;
  return renderBlocks(copied, marks, listShown(article)).map(({ html, beginning, range, isWhole }) => {
    const isAfterGap = range !== undefined && copied.text.content.slice(shown, range.start).trim() !== '';
    shown = range?.end ?? shown;
    return { html, beginning, isAfterGap, paragraphs: isWhole && range ? numberParagraphs(article, range) : [] };
  });
}

function numberParagraphs({ text }: Article, range: Range): readonly number[] {
  return text.paragraphs.flatMap((paragraph, index) => (isOverlapping(paragraph, range) ? [index + 1] : []));
}

function markClaims(article: Article, comparisons: readonly PointComparison[]): readonly MarkedPassage[] {
  const names = namePassages(article);
  return comparisons.flatMap((comparison) => {
    const { point, number, standing } = comparison;
    const answers = [...comparison.answers, ...comparison.recordAnswers];
    const own = answers.find((answer) => answer.article === article);
    if (own?.kind !== 'claims') return [];
    const others = answers.filter((answer) => answer !== own);
    const card: Card = { kind: 'point', id: cardId(point.id), comparison, own, others };
    return own.claims
      .flatMap((claim) => claim.passages)
      .map((passage) => ({
        passage,
        card,
        mark: {
          range: passage.range,
          id: names.get(passage) ?? point.id,
          className: nameMark(standing),
          cue: {
            sign: String(number),
            href: `#${card.id}`,
            label: `${standings[standing].label}, point ${String(number)}: ${point.question}`,
          },
        },
      }));
  });
}

function markDamage(article: Article): readonly MarkedPassage[] {
  return article.damage.map((damage: Damage, index) => {
    const sign = String.fromCharCode(97 + (index % 26)) + (index < 26 ? '' : String(Math.floor(index / 26)));
    const card: Card = {
      kind: 'damage',
      id: cardId(`damage_${sign}`),
      sign,
      passage: damage.passage.text,
      note: damage.note,
    };
    const mark: Mark = {
      range: damage.passage.range,
      id: `damage_${sign}`,
      className: 'damaged',
      cue: { sign, href: `#${card.id}`, label: `Damaged in the copy: ${damage.note}` },
    };
    return { passage: damage.passage, card, mark };
  });
}
