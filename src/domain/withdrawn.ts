import type { ArticleOutline } from './article.ts';
import { pickFields } from './pick-fields.ts';
import { isTextShown } from './published-text.ts';

/** The fields that stay as they are. */
const LEFT = [
  'kind',
  'story',
  'id',
  'siglum',
  'headline',
  'shortName',
  'source',
  'date',
  'url',
  'language',
  'isExcerpt',
  'publish',
  'reason',
  'rights',
  'claims',
] as const satisfies readonly (keyof ArticleOutline)[];

/**
 * What may be said of a withdrawn copy once all that is claimed of it has been proven: title, source, day, link,
 * reason and seal, and what the comparison says of it in the editors’ own words. Who wrote it, how the copy came
 * here and where it was hurt go with the text.
 */
export function withholdDetails(article: ArticleOutline): ArticleOutline {
  if (isTextShown(article)) return article;
  const { kind, sha256, earlier } = article.copy;
  const inferred = article.copy.inferred.filter((what) => what === 'kind' || what === 'date');
  return {
    ...pickFields(article, LEFT),
    copy: { kind, ...(sha256 === undefined ? {} : { sha256 }), earlier, changes: [], versions: [], inferred },
    damage: [],
    quotations: [],
  };
}
