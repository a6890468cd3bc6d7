import type { Article, PublishMode } from './article.ts';
import type { Passage } from './passage.ts';
import type { PlainText } from './plain-text.ts';
import { isOverlapping, type Range } from './range.ts';
import { remember } from './remember.ts';

/** How much of a text is shown, and which stretches of its body; none touches the next. */
interface Rule {
  readonly share: 'all' | 'some' | 'none';
  readonly listShown: (article: Article) => readonly Range[];
}

/** What may be shown of a text. Whatever shows words of one asks this file, and nothing else reads `publish`. */
const RULES: Readonly<Record<PublishMode, Rule>> = {
  full: { share: 'all', listShown: ({ text }) => [{ start: 0, end: text.content.length }] },
  excerpts: { share: 'some', listShown: listMarkedParagraphs },
  quotes: { share: 'some', listShown: (article) => joinRanges(listMarked(article), 0) },
  withdrawn: { share: 'none', listShown: () => [] },
};

type Published = Pick<Article, 'publish'>;

/** Whether any word of a document may be shown. */
export function isTextShown({ publish }: Published): boolean {
  return RULES[publish].share !== 'none';
}

/** Whether every word of a document may be shown, so that its words may be counted and compared with others. */
export function isShownWhole({ publish }: Published): boolean {
  return RULES[publish].share === 'all';
}

/** The stretches of the body that are shown; none touches the next. */
export function listShown(article: Article): readonly Range[] {
  return RULES[article.publish].listShown(article);
}

/** The paragraphs of the body, or what of them is shown. */
export function listShownParagraphs(article: Article): readonly string[] {
  const { content, paragraphs } = article.text;
  return listShown(article).flatMap((shown) =>
    paragraphs
      .filter((paragraph) => isOverlapping(paragraph, shown))
      .map(({ start, end }) => content.slice(Math.max(start, shown.start), Math.min(end, shown.end))),
  );
}

/** What stands where words of a copy are kept back. */
export const GAP = '[…]';
const BREAK = '\n\n';

/**
 * The words of a document that anybody may have, as one plain text: the headline, then the body, paragraphs apart by
 * an empty line. Of a document that may be shown in part only, the rest is left out, and `[…]` stands in its place.
 * Whatever leaves the site is made from this text, so that nothing can hold a word that is kept back.
 */
export interface PublishedText {
  readonly content: string;
  /** Where pieces of the headline and the body stand in it, in the order of the text. */
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly kind: Passage['location']['kind'];
  /** Range in the headline or in the plain text of the body, in code units. */
  readonly range: Range;
  /** Where it begins in the published text, in code units. */
  readonly start: number;
}

/** The words of a document as they are published in full: the headline, an empty line, the body. */
export function joinWhole(headline = '', { content }: PlainText): string {
  return [headline, content].filter((words) => words !== '').join(BREAK);
}

/** The published text of a document; undefined when it was withdrawn. */
export const publishText = remember((article: Article): PublishedText | undefined => {
  if (!isTextShown(article)) return undefined;
  const { headline = '', text } = article;
  const pieces: Piece[] = [];
  let content = headline;
  if (headline !== '') pieces.push({ kind: 'headline', range: { start: 0, end: headline.length }, start: 0 });
  const add = (words: string) => {
    if (content !== '') content += BREAK;
    content += words;
  };
  let shown = 0;
  for (const range of listShown(article)) {
    // An empty line alone between two pieces is no gap.
    if (text.content.slice(shown, range.start).trim() !== '') add(GAP);
    add(text.content.slice(range.start, range.end));
    pieces.push({ kind: 'body', range, start: content.length - (range.end - range.start) });
    shown = range.end;
  }
  if (text.content.slice(shown).trim() !== '') add(GAP);
  return { content, pieces };
});

/** Where a passage stands in the published text, in code units; undefined when it is kept back. */
export function findPublished({ pieces }: PublishedText, { location, range }: Passage): Range | undefined {
  const piece = pieces.find(
    (one) => one.kind === location.kind && one.range.start <= range.start && range.end <= one.range.end,
  );
  if (!piece) return undefined;
  const shift = piece.start - piece.range.start;
  return { start: range.start + shift, end: range.end + shift };
}

/** Whether every word of a passage may be shown. */
export function isPublished(article: Article, passage: Passage): boolean {
  const published = publishText(article);
  return published !== undefined && findPublished(published, passage) !== undefined;
}

function listMarked({ claims }: Article): readonly Range[] {
  const passages = claims.flatMap((claim) => claim.passages);
  return passages.filter(({ location }) => location.kind === 'body').map(({ range }) => range);
}

function listMarkedParagraphs(article: Article): readonly Range[] {
  const marked = listMarked(article);
  const { paragraphs } = article.text;
  return joinRanges(
    paragraphs.filter((paragraph) => marked.some((range) => isOverlapping(range, paragraph))),
    BREAK.length,
  );
}

/** Puts ranges together that overlap or have no more than `gap` code units between them, from first to last. */
function joinRanges(ranges: readonly Range[], gap: number): readonly Range[] {
  const joined: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && range.start <= last.end + gap) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else joined.push(range);
  }
  return joined;
}
