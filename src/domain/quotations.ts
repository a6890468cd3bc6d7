import type { Article, Quotation } from './article.ts';
import type { Passage } from './passage.ts';
import { describeLocation } from './plain-text.ts';
import { isPublished } from './published-text.ts';
import { findQuotedWords } from './quoted-words.ts';
import { isOverlapping } from './range.ts';
import type { Story } from './story.ts';

/** Quoted words, with the article that has them and the record they are held against. */
export interface HeldQuotation {
  readonly article: Article;
  readonly quotation: Quotation;
  readonly record: Article;
}

/** Every quotation of a story's documents, in their order; words that are kept back are not quoted. */
export function listQuotations(story: Story): readonly HeldQuotation[] {
  const records = new Map(story.records.map((record) => [record.id, record]));
  return [...story.articles, ...story.records].flatMap((article) =>
    article.quotations.flatMap((quotation) => {
      const record = records.get(quotation.record);
      return record && isPublished(article, quotation.passage) && isPublished(record, quotation.recorded)
        ? [{ article, quotation, record }]
        : [];
    }),
  );
}

/** Words in quotation marks that nobody has held against a record. */
export interface UnheldQuotation {
  readonly article: Article;
  readonly passage: Passage;
}

/**
 * The other words of four and more in quotation marks, in the order of the articles: a list of what was held against
 * the records would else look whole. Empty for a story without records, which holds nothing against any.
 */
export function listUnheld(story: Story): readonly UnheldQuotation[] {
  if (story.records.length === 0) return [];
  return story.articles.flatMap((article) => {
    const held = article.quotations.filter(({ passage }) => passage.location.kind === 'body');
    return findQuotedWords(article.text)
      .filter((range) => !held.some(({ passage }) => isOverlapping(passage.range, range)))
      .map((range): UnheldQuotation => {
        const text = article.text.content.slice(range.start, range.end);
        return { article, passage: { text, range, location: describeLocation(article.text, range) } };
      })
      .filter(({ passage }) => isPublished(article, passage));
  });
}
