import type { CopyKind } from '../domain/article.ts';
import { parseCopiedText, type CopiedText } from '../markdown/copied-text.ts';

/** The text below the fields of an article or a record. Of an excerpt nobody can say where in the whole something stands. */
export function parseBody(body: string, kind: CopyKind): CopiedText {
  const copied = parseCopiedText(body);
  return kind === 'excerpt' ? { ...copied, text: { ...copied.text, isExcerpt: true } } : copied;
}
