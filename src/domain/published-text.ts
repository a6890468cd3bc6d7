import type { Article } from './article.ts';
import type { Passage } from './passage.ts';
import type { Range } from './range.ts';

/** What stands where words of a copy are kept back. */
const GAP = '[…]';
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

/** Every output of a document asks for its text. */
const texts = new WeakMap<Article, PublishedText>();

/** The published text of a document; undefined when it was withdrawn. */
export function publishText(article: Article): PublishedText | undefined {
  if (article.publish === 'withdrawn') return undefined;
  const known = texts.get(article);
  if (known) return known;
  const published = joinPieces(article);
  texts.set(article, published);
  return published;
}

function joinPieces(article: Article): PublishedText {
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
}

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

/** The stretches of the body that are shown, as on the document's page; none touches the next. */
function listShown(article: Article): readonly Range[] {
  const { publish, text, claims } = article;
  const passages = claims.flatMap((claim) => claim.passages);
  const marked = passages.filter(({ location }) => location.kind === 'body').map(({ range }) => range);
  switch (publish) {
    case 'full':
      return [{ start: 0, end: text.content.length }];
    case 'excerpts':
      return joinRanges(
        text.paragraphs.filter(({ start, end }) => marked.some((range) => range.start < end && start < range.end)),
        BREAK.length,
      );
    case 'quotes':
      return joinRanges(marked, 0);
    case 'withdrawn':
      return [];
  }
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
