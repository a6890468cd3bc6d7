import { nameSiglum, type ArticleOutline } from '../domain/article.ts';
import { omitFields } from '../domain/omit-fields.ts';
import type { Source } from '../domain/source.ts';
import type { ArticleFrontmatter } from '../schema/article-schema.ts';

/** What an article is beside its fields. */
export interface ArticleProof extends Pick<
  ArticleOutline,
  'kind' | 'story' | 'id' | 'isExcerpt' | 'claims' | 'damage' | 'quotations'
> {
  /** Place among the articles, or among the records, of its story; from 0. */
  readonly index: number;
  /** Left out when the publisher is unknown. */
  readonly source: Source | undefined;
}

/** Joins the fields of an article, or of a record, with what was proven of them. */
export function outlineArticle(fields: ArticleFrontmatter, proof: ArticleProof): ArticleOutline {
  const { title: headline } = fields;
  const { index, source, ...proven } = proof;
  return {
    ...omitFields(fields, 'title', 'source'),
    ...(headline === undefined ? {} : { headline }),
    ...(source && { source }),
    ...proven,
    siglum: proof.kind === 'article' ? nameSiglum(index) : `R${String(index + 1)}`,
  };
}
