import type { CopyKind } from '../domain/article.ts';
import { parseCopiedText, type CopiedText } from '../markdown/copied-text.ts';

/** The text below the fields of an article or a record. */
export function parseBody(body: string, kind: CopyKind): CopiedText {
  return markExcerpt(parseCopiedText(body), kind);
}

/** Of an excerpt nobody can say where in the whole text something stands. */
export function markExcerpt(copied: CopiedText, kind: CopyKind): CopiedText {
  return kind === 'excerpt' ? { ...copied, text: { ...copied.text, isExcerpt: true } } : copied;
}
