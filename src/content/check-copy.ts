import { isInOtherLanguage } from '../domain/common-words.ts';
import type { Problem } from '../domain/problem.ts';
import { isWrittenAs } from '../domain/scripts.ts';
import { daySchema, languageSchema } from '../schema/fields.ts';
import type { ArticleDocument, ReadArticleCopy } from './assemble-article.ts';
import { checkMarkdown } from './check-markdown.ts';
import { describeProblem } from './describe-problem.ts';
import { sealCopy } from './seal-copy.ts';

/** Rules on a copy by itself: its text, its seal, its days and its language. */
export function checkCopy(copy: ReadArticleCopy): readonly Problem[] {
  return [...checkBody(copy), ...checkSeal(copy), ...checkDays(copy.document), ...checkLanguage(copy)];
}

function checkBody({ document, copied, isTooDeep }: ReadArticleCopy): readonly Problem[] {
  if (!document.isBodyKnown) return [];
  const lost = checkMarkdown(document.body, { copied, isTooDeep }, (range) => document.placeInBody(range));
  const isEmpty = !isTooDeep && copied.text.content.trim() === '';
  return isEmpty ? [...lost, describeProblem('empty-body', document.placeInBody({ start: 0, end: 0 }))] : lost;
}

function checkSeal({ document, copied, isTooDeep }: ReadArticleCopy): readonly Problem[] {
  const { data, isBodyKnown } = document;
  const recorded = data.copy.sha256 ?? '';
  const actual = sealCopy(data.title, copied.text);
  if (!isBodyKnown || recorded === '' || recorded === actual || isTooDeep) return [];
  return [describeProblem('copy-changed', document.placeValue(['copy', 'sha256']), { recorded, actual })];
}

/** A copy cannot be taken before there was something to take. */
function checkDays(document: ArticleDocument): readonly Problem[] {
  const { date, copy } = document.data;
  const { retrieved } = copy;
  if (retrieved === undefined || !isDay(date) || !isDay(retrieved) || retrieved >= date) return [];
  return [describeProblem('days-disordered', document.placeValue(['copy', 'retrieved']), { date, retrieved })];
}

/** Terms of silence are looked for by the language of a text, so a wrong one would prove what is not so. */
function checkLanguage({ document, copied }: ReadArticleCopy): readonly Problem[] {
  const { language } = document.data;
  if (!languageSchema.safeParse(language).success || language === undefined) return [];
  const { content } = copied.text;
  if (isWrittenAs(language, content) && !isInOtherLanguage(language, content)) return [];
  return [describeProblem('language-unfit', document.placeValue(['language']), { language })];
}

function isDay(text: string): boolean {
  return daySchema.safeParse(text).success;
}
