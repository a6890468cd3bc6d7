import { compareStrings } from '../domain/compare-strings.ts';
import { findNearestName } from '../domain/nearest-name.ts';
import type { Problem } from '../domain/problem.ts';
import type { ArticleDocument, ReadArticleCopy } from './assemble-article.ts';
import type { StoryParts } from './assemble-story.ts';
import { describeProblem } from './describe-problem.ts';
import { findRepeated } from './find-repeated.ts';

/** What the documents of a story are called, and in which order readers meet them. */

/** Id of a document, by which others name it. */
export function nameDocument({ file }: ArticleDocument): string {
  return 'id' in file ? file.id : '';
}

/** The articles as their author orders them; those that the order does not name by day, then by the names of their files. */
export function sortArticles(
  articles: readonly ArticleDocument[],
  order: readonly string[] = [],
): readonly ArticleDocument[] {
  const rank = (article: ArticleDocument) => {
    const index = order.indexOf(nameDocument(article));
    return index === -1 ? order.length : index;
  };
  return articles.toSorted(
    (a, b) =>
      rank(a) - rank(b) || compareStrings(a.data.date, b.data.date) || compareStrings(nameDocument(a), nameDocument(b)),
  );
}

/** An order names articles of its story. */
export function checkOrder({ document, articles, isComplete }: StoryParts): readonly Problem[] {
  const { order } = document.data;
  if (!order || !isComplete || order.includes('')) return [];
  const ids = articles.map(nameDocument);
  const left = ids.filter((id) => !order.includes(id));
  const unknown = order
    .map((article, index) => ({ article, index, nearest: findNearestName(article, left) }))
    .filter(({ article }) => !ids.includes(article));
  return unknown.map(({ index, ...details }) =>
    describeProblem('unknown-article', document.placeValue(['order', index]), { ...details, known: ids }),
  );
}

/** A report that is in the story twice would be counted twice, as two that agree. */
export function checkRepeatedTexts(articles: readonly ReadArticleCopy[]): readonly Problem[] {
  const readText = ({ copied }: ReadArticleCopy) => copied.text.content.trim();
  const originals = articles.filter((copy) => copy.document.data.copy.kind === 'original' && readText(copy) !== '');
  return findRepeated(originals, readText).map(({ item: { document }, others }) =>
    describeProblem('repeated-text', document.placeValue(['copy', 'kind']), {
      others: others.map((other) => other.document.file.path),
    }),
  );
}

/** A headline from an address stands in for a missing one, and must be there word for word. */
export function checkTitleInAddress(document: ArticleDocument): readonly Problem[] {
  const { title, url, copy } = document.data;
  const { titleInAddress = '', found } = copy;
  if (titleInAddress === '') return [];
  const path = ['copy', 'titleInAddress'];
  if (title !== undefined) return [describeProblem('title-doubled', document.placeKey(path))];
  const addresses = [found, url].flatMap((address = '') => (URL.canParse(address) ? [address] : []));
  const words = foldWords(titleInAddress);
  const isThere = addresses.some((address) => words !== '' && foldWords(readPath(address)).includes(words));
  if (isThere) return [];
  return [describeProblem('title-not-in-address', document.placeValue(path), { addresses })];
}

function readPath(address: string): string {
  const { pathname } = new URL(address);
  try {
    return decodeURIComponent(pathname);
  } catch {
    // Not everything behind a percent sign is UTF-8.
    return pathname;
  }
}

/** The words of a text in lower case, with a space before and behind each; empty where there is none. */
function foldWords(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.length === 0 ? '' : ` ${words.join(' ')} `;
}
