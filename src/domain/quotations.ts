import type { Article, Quotation } from './article.ts';
import { isPublished } from './published-text.ts';
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
