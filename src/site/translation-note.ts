import { isInferred, type Article } from '../domain/article.ts';
import type { HeldQuotation } from '../domain/quotations.ts';

const names = new Intl.DisplayNames('en', { type: 'language' });

/** That a quotation, or the record it is held against, is a translation; undefined when neither is known to be one. */
export function describeTranslation({
  article,
  record,
}: Pick<HeldQuotation, 'article' | 'record'>): string | undefined {
  const sentences = [record, article].flatMap((document) => describeDocument(document) ?? []);
  const [own, other] = [article, record].map(({ language }) => language);
  if (own !== undefined && other !== undefined && readPrimary(own) !== readPrimary(other)) {
    sentences.push(`${article.siglum} is in ${nameLanguage(own)}, ${record.siglum} in ${nameLanguage(other)}.`);
  }
  return sentences.length === 0
    ? undefined
    : `${sentences.join(' ')} Words may differ because of the translation alone.`;
}

function describeDocument(document: Article): string | undefined {
  const { kind, translated } = document.copy;
  if (kind !== 'translation' && translated === undefined) return undefined;
  const probably = isInferred(document, translated === undefined ? 'kind' : 'translated') ? 'probably ' : '';
  const from = translated === undefined ? '' : `, from ${nameLanguage(translated)}`;
  return `${document.siglum} is ${probably}a translation itself${from}.`;
}

function readPrimary(tag: string): string {
  return new Intl.Locale(tag).language;
}

/** A language in English: "Arabic". */
export function nameLanguage(tag: string): string {
  return names.of(tag) ?? tag;
}
