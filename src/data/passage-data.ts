import type { Article } from '../domain/article.ts';
import type { Passage } from '../domain/passage.ts';
import type { Location } from '../domain/plain-text.ts';
import { findPublished, publishText } from '../domain/published-text.ts';
import { remember } from '../domain/remember.ts';
import { linkPassage } from '../domain/text-fragment.ts';
import { selectText, type TextSelectors } from '../domain/text-selectors.ts';
import type { PassageData, PlaceData } from '../schema/comparison-schema.ts';
import { articleAddress, passageAddress } from '../site/addresses.ts';
import { resolveAddress } from '../site/data-addresses.ts';

/** A passage for programs; undefined when its document was withdrawn. */
export function describePassage(article: Article, passage: Passage): PassageData | undefined {
  const published = publishText(article);
  if (!published) return undefined;
  const range = findPublished(published, passage);
  const original = findOriginal(article, passage);
  const isAddressed = article.claims.some((claim) => claim.passages.includes(passage));
  return {
    text: passage.text,
    place: describePlaceData(passage.location),
    ...(range && { selectors: selectText(published.content, range) }),
    url: resolveAddress(isAddressed ? passageAddress(article, passage) : articleAddress(article)),
    ...(original !== undefined && { original }),
  };
}

/** Where a passage stands in the published plain text of its document; undefined when it is kept back. */
export function selectPassage(article: Article, passage: Passage): TextSelectors | undefined {
  const published = publishText(article);
  const range = published && findPublished(published, passage);
  return range && selectText(published.content, range);
}

/**
 * A passage at the address of its document's original: a link that scrolls to it there. The words around it stand in
 * the link only where they may be shown. Undefined when that address is unknown or the document was withdrawn.
 */
export function findOriginal(article: Article, passage: Passage): string | undefined {
  return rememberOriginals(article)(passage);
}

/** Pages, comparison and annotations ask for the same, and to find a link that leads to one place only takes time. */
const rememberOriginals = remember((article: Article) =>
  remember((passage: Passage) => linkOriginal(article, passage)),
);

function linkOriginal(article: Article, passage: Passage): string | undefined {
  const published = publishText(article);
  if (article.url === undefined || !published) return undefined;
  const range = findPublished(published, passage);
  return range
    ? linkPassage(article.url, published.content, range)
    : linkPassage(article.url, passage.text, { start: 0, end: passage.text.length });
}

export function describePlaceData(location: Location): PlaceData {
  if (location.kind === 'headline') return { in: 'headline' };
  const { paragraph, lastParagraph, paragraphs, share, isExcerpt } = location;
  return {
    in: 'body',
    paragraph,
    lastParagraph,
    paragraphs,
    share: Math.round(share * 1000) / 1000,
    ...(isExcerpt && { isExcerpt }),
  };
}
