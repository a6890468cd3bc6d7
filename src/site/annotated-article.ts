import { nameSiglum, type Article, type Claim, type Damage } from '../domain/article.ts';
import type { PointComparison } from '../domain/comparison.ts';
import { comparePassages, namePassages } from '../domain/passage-names.ts';
import type { Passage } from '../domain/passage.ts';
import type { SpokenAnswer } from '../domain/position-groups.ts';
import { isPublished, isTextShown, listShown } from '../domain/published-text.ts';
import { compareQuotation, isUnchanged, type QuotationDrift } from '../domain/quotation-drift.ts';
import type { HeldQuotation } from '../domain/quotations.ts';
import { isOverlapping, type Range } from '../domain/range.ts';
import type { CopiedText } from '../markdown/copied-text.ts';
import type { Mark } from '../markdown/mark-passages.ts';
import { renderBlocks, renderGap, renderHeadline, type RenderedBlock } from '../markdown/render-copied-text.ts';
import type { SafeHtml } from '../markdown/safe-html.ts';
import { standings } from './vocabulary.ts';
import { nameMark } from './wording.ts';

/** What stands beside a paragraph: a point compared, the note on a damage, or a quotation that has drifted. */
export type Card = PointCard | DamageCard | QuotationCard;

interface MarkedCard {
  /** Where the passage leads. */
  readonly id: string;
  /** A class that the card has in common with its passages, by which they light together. */
  readonly light: string;
  readonly sign: string;
  /** Address of the first of its passages in the paragraph. */
  readonly passageId: string;
}

export interface PointCard extends MarkedCard {
  readonly kind: 'point';
  readonly comparison: PointComparison;
  readonly own: SpokenAnswer;
  /** The position that the passage is evidence for. */
  readonly position: string;
  /** The first passage on the point and its card, when that stands further up. */
  readonly earlier?: { readonly passage: Passage; readonly cardId: string };
}

export interface DamageCard extends MarkedCard {
  readonly kind: 'damage';
  readonly note: string;
  /** The cards of the damages before and after this one. */
  readonly previous?: string;
  readonly next?: string;
}

export interface QuotationCard {
  readonly kind: 'quotation';
  readonly held: HeldQuotation;
  readonly drift: QuotationDrift;
  /** Its place among the quotations of the story, from 1. */
  readonly number: number;
}

/** A text with its marks, and the cards of what is marked in headline and blocks, in the order of the text. */
export type AnnotatedArticle = ReturnType<typeof annotateArticle>;

/** What is to be marked in a text: the evidence of a claim, or a damage. */
type Finding =
  | {
      readonly kind: 'claim';
      readonly passage: Passage;
      readonly comparison: PointComparison;
      readonly own: SpokenAnswer;
      readonly claim: Claim;
    }
  | { readonly kind: 'damage'; readonly passage: Passage; readonly damage: Damage };

interface MarkedPassage {
  readonly passage: Passage;
  readonly mark: Mark;
  readonly card: Card;
}

/** Page ids have an underscore, which no point id can have, so the two never meet. */
const cardId = (name: string) => `card_${name}`;

/** So many cards in a row have a class of their own to light by: the style sheet has a line for each. */
const LIGHTS = 9;

/**
 * Marks the passages of an article in its text and puts beside each what the other documents say.
 * @param quotations those of the story, of which the article’s own have a card where they differ from the record
 */
export function annotateArticle(
  article: Article,
  comparisons: readonly PointComparison[],
  quotations: readonly HeldQuotation[],
  copied: CopiedText,
) {
  const marked = markFindings(article, [...findClaims(article, comparisons), ...findDamage(article)]);
  const drifted = listDrifted(article, quotations);
  const listCards = (isMarkedHere: (one: MarkedPassage) => boolean, isQuotedHere: (quoted: Passage) => boolean) => [
    ...new Set(marked.filter(isMarkedHere).map(({ card }) => card)),
    ...drifted.filter(({ held }) => isQuotedHere(held.quotation.passage)),
  ];
  const text = renderMarked(article, marked, copied);
  return {
    ...text,
    headlineCards: listCards(({ passage }) => isInHeadline(passage), isInHeadline),
    blocks: text.blocks.map((block) => ({
      ...block,
      cards: listCards(
        ({ mark }) => block.beginning.includes(mark),
        (quoted) => !isInHeadline(quoted) && block.range !== undefined && isBeginning(quoted.range, block.range),
      ),
    })),
  };
}

function isInHeadline({ location }: Passage): boolean {
  return location.kind === 'headline';
}

function isBeginning({ start }: Range, within: Range): boolean {
  return start >= within.start && start < within.end;
}

/** A text with its marks, as far as it may be shown. */
export interface MarkedText {
  readonly headline?: SafeHtml;
  readonly blocks: readonly ShownBlock[];
}

export function renderMarked(
  article: Article,
  marked: readonly Pick<MarkedPassage, 'passage' | 'mark'>[],
  copied: CopiedText,
): MarkedText {
  const { headline = [], body = [] } = Object.groupBy(marked, ({ passage }) => passage.location.kind);
  const marksOf = (part: typeof marked) => part.map(({ mark }) => mark);
  return {
    ...(article.headline !== undefined && { headline: renderHeadline(article.headline, marksOf(headline)) }),
    blocks: renderShown(article, marksOf(body), copied),
  };
}

/** A block of a text as it is shown. */
export interface ShownBlock extends Pick<RenderedBlock, 'html' | 'beginning' | 'range'> {
  /** The numbers of the paragraphs that the block holds, from 1; a list or a table has many. */
  readonly paragraphs: readonly number[];
  /** Whether the paragraph before this one is left out, for a copy that may be shown in part only. */
  readonly isAfterGap: boolean;
}

/** The blocks of a text, or what of them may be shown. Every passage keeps its address, whatever is kept back. */
function renderShown(article: Article, marks: readonly Mark[], copied: CopiedText): readonly ShownBlock[] {
  if (!isTextShown(article)) {
    return marks.map((mark) => ({
      html: renderGap(mark),
      range: undefined,
      paragraphs: [],
      beginning: [mark],
      isAfterGap: false,
    }));
  }
  let shown = 0;
  return renderBlocks(copied, marks, listShown(article)).map(({ html, beginning, range, isWhole }) => {
    const isAfterGap = range !== undefined && copied.text.content.slice(shown, range.start).trim() !== '';
    shown = range?.end ?? shown;
    return { html, beginning, range, isAfterGap, paragraphs: isWhole && range ? numberParagraphs(article, range) : [] };
  });
}

function numberParagraphs({ text }: Article, range: Range): readonly number[] {
  return text.paragraphs.flatMap((paragraph, index) => (isOverlapping(paragraph, range) ? [index + 1] : []));
}

function findClaims(article: Article, comparisons: readonly PointComparison[]): readonly Finding[] {
  return comparisons.flatMap((comparison) => {
    const own = [...comparison.answers, ...comparison.recordAnswers]
      .filter((answer) => answer.kind === 'claims')
      .find((answer) => answer.article === article);
    if (!own) return [];
    return own.claims.flatMap((claim) =>
      claim.passages.map((passage): Finding => ({ kind: 'claim', passage, comparison, own, claim })),
    );
  });
}

/** Of a text that is shown in part, what is merely damaged is no reason to show more. */
function findDamage(article: Article): readonly Finding[] {
  return article.damage
    .map((damage): Finding => ({ kind: 'damage', passage: damage.passage, damage }))
    .filter(({ passage }) => isPublished(article, passage));
}

/**
 * Gives each finding its mark and its card, from top to bottom. Points are numbered and damages lettered in the order
 * in which a reader comes to them. What is said on one point in one paragraph has one card.
 */
function markFindings(article: Article, findings: readonly Finding[]): readonly MarkedPassage[] {
  const ordered = findings.toSorted((a, b) => comparePassages(a.passage, b.passage));
  const names = namePassages(article);
  const damages = ordered.filter(({ kind }) => kind === 'damage');
  const numbers = new Map<string, string>();
  const cards = new Map<string, Card & MarkedCard>();
  const firsts = new Map<string, NonNullable<PointCard['earlier']>>();

  return ordered.map((finding): MarkedPassage => {
    const { passage } = finding;
    const place = passage.location.kind === 'headline' ? 'headline' : String(passage.location.paragraph);
    const light = `light-${String((cards.size % LIGHTS) + 1)}`;
    if (finding.kind === 'damage') {
      const at = damages.indexOf(finding);
      const id = nameDamage(at);
      const card: DamageCard = {
        kind: 'damage',
        id: cardId(id),
        light,
        sign: letterDamage(at),
        passageId: id,
        note: finding.damage.note,
        ...(at > 0 && { previous: cardId(nameDamage(at - 1)) }),
        ...(at < damages.length - 1 && { next: cardId(nameDamage(at + 1)) }),
      };
      cards.set(id, card);
      return { passage, card, mark: buildMark(card, passage, id, 'damaged', 'damaged in the copy') };
    }

    const { comparison, own, claim } = finding;
    const { point, standing } = comparison;
    const sign = numbers.get(point.id) ?? String(numbers.size + 1);
    numbers.set(point.id, sign);
    const name = names.get(passage) ?? point.id;
    const earlier = firsts.get(point.id);
    const key = `${point.id} ${place}`;
    const card: Card & MarkedCard = cards.get(key) ?? {
      kind: 'point',
      id: cardId(name),
      light,
      sign,
      passageId: name,
      comparison,
      own,
      position: claim.position,
      ...(earlier ? { earlier } : {}),
    };
    cards.set(key, card);
    if (!earlier) firsts.set(point.id, { passage, cardId: card.id });
    return { passage, card, mark: buildMark(card, passage, name, nameMark(standing), standings[standing].label) };
  });
}

const nameDamage = (index: number) => `damage_${letterDamage(index)}`;

const letterDamage = (index: number) => nameSiglum(index).toLowerCase();

function buildMark(card: MarkedCard, { range }: Passage, id: string, className: string, label: string): Mark {
  return {
    range,
    id,
    classNames: [className, card.light],
    cue: { sign: card.sign, href: `#${card.id}`, label: `${card.sign}: ${label}` },
  };
}

/** The quotations of an article that are not word for word as the record has them. */
function listDrifted(article: Article, quotations: readonly HeldQuotation[]): readonly QuotationCard[] {
  return quotations
    .map((held, index): QuotationCard => {
      const { passage, recorded } = held.quotation;
      return { kind: 'quotation', held, drift: compareQuotation(passage.text, recorded.text), number: index + 1 };
    })
    .filter(({ held, drift }) => held.article === article && !isUnchanged(drift));
}
