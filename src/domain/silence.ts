import type { ArticleOutline } from './article.ts';
import { isTextShown } from './published-text.ts';
import type { Point, TermList } from './story.ts';

/** What was looked for in a text that has no claim on a point, in vain. */
interface Search {
  readonly words: readonly string[];
  /** Where a term does stand and, as its author answers for, means something else. A withdrawn text shows no words. */
  readonly falsePositives: readonly { readonly words?: string; readonly because: string }[];
}

/**
 * That an article has no claim on a point: proven when words of its own language were looked for that find those who
 * speak; else nothing was found, which proves nothing.
 */
export type Silence =
  | (Search & { readonly kind: 'proven' })
  | (Search & { readonly kind: 'unproven'; readonly reason: 'language-unknown' | 'no-terms' | 'excerpt' });

/**
 * The words to look for in an article, and what it proves that they are not there. That they are not, and that they
 * find those who speak, is for the content check to see to.
 * @param speakers the articles that speak to the point: a list of terms that names no language is in theirs
 */
export function judgeSilence(
  point: Point,
  { id, language, publish, isExcerpt }: Pick<ArticleOutline, 'id' | 'language' | 'publish' | 'isExcerpt'>,
  speakers: readonly Pick<ArticleOutline, 'language'>[],
): Silence {
  const isOwn = (list: TermList) =>
    list.language === undefined
      ? speakers.some((speaker) => isSameLanguage(speaker.language, language))
      : isSameLanguage(list.language, language);
  // Over-finding: what names no language, or stands in an article that names none, may be in any.
  const lists = point.terms.filter((list) => language === undefined || list.language === undefined || isOwn(list));
  const search = {
    words: [...new Set(lists.flatMap(({ words }) => words))],
    falsePositives: point.falsePositives
      .filter(({ article }) => article === id)
      .map(({ words, because }) => (isTextShown({ publish }) ? { words, because } : { because })),
  };
  if (language === undefined) return { ...search, kind: 'unproven', reason: 'language-unknown' };
  const hasTerms = lists.some((list) => isOwn(list) && list.words.length > 0);
  if (!hasTerms) return { ...search, kind: 'unproven', reason: 'no-terms' };
  // What the copy lacks may say it.
  return isExcerpt ? { ...search, kind: 'unproven', reason: 'excerpt' } : { ...search, kind: 'proven' };
}

/** The terms that have to find an article that speaks: those of its language, if that is known, and those of none. */
export function selectTerms(terms: readonly TermList[], language: string | undefined): readonly string[] {
  return terms.flatMap((list) =>
    language === undefined || list.language === undefined || isSameLanguage(list.language, language) ? list.words : [],
  );
}

/** Whether two language tags (BCP 47) name one language in one script; what is not known is not the same. */
export function isSameLanguage(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a === b || nameWriting(a) === nameWriting(b);
}

function nameWriting(tag: string): string {
  try {
    const { language, script = '' } = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
    return `${language}-${script}`;
  } catch {
    return tag.toLowerCase();
  }
}
