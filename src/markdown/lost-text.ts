import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import type { Range } from '../domain/range.ts';
import { parseMarkdown } from './copied-text.ts';

/** Signs or words of a Markdown text that no reader would see although they are no markup; counted in the Markdown. */
export interface LostText extends Range {
  readonly words: string;
  /** How to write it so that it reaches the page; undefined for a cell that its table has no column for. */
  readonly spelling: string | undefined;
}

/** Without one of these signs Markdown loses nothing. */
const RISKY = /[*[|]|>\p{Nd}/u;

/**
 * Finds what Markdown takes for signs of its own although it belongs to the words. Marks of emphasis, targets of links,
 * bars of tables and what else is markup proper are no words.
 */
export function findLostText(markdown: string): readonly LostText[] {
  if (!RISKY.test(markdown)) return [];
  const lost: LostText[] = [];
  visit(parseMarkdown(markdown), (node) => {
    if (node.type === 'delete') return SKIP;
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    const written = markdown.slice(start, end);
    const lose = (spelling: string) => lost.push({ start, end, words: written, spelling });
    if (node.type === 'blockquote' && /^>\p{Nd}/u.test(written)) {
      lost.push({ start, end: start + 1, words: '>', spelling: '\\>' });
    }
    if (node.type === 'emphasis' || node.type === 'strong') {
      const mark = node.type === 'strong' ? 2 : 1;
      if (isInsideWords(markdown.slice(0, start), written.slice(mark, -mark), markdown.slice(end))) {
        lose(written.slice(0, mark).replaceAll('*', '\\*') + written.slice(mark));
      }
    }
    if ((node.type === 'link' || node.type === 'image') && !isAddress(node.url)) lose(`\\${written}`);
    if (node.type === 'table') {
      const columns = node.children[0]?.children.length;
      for (const { children } of node.children.flatMap((row) => row.children.slice(columns))) {
        const [from, to] = [children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset];
        if (from === undefined || to === undefined) continue;
        lost.push({ start: from, end: to, words: markdown.slice(from, to), spelling: undefined });
      }
    }
    return CONTINUE;
  });
  return lost;
}

/** Whether the target of a link is one: “[he](Smith)” has words in round brackets. */
function isAddress(url: string): boolean {
  return url === '' || /^(?:[a-z][a-z\d+.-]*:|[/#?]|\.{1,2}\/|www\.)|\/|\.\p{L}{2,}/iu.test(url);
}

/** Whether marks of emphasis part words or numbers, as in “5*3*2”, “sh*t and f*ck” and “b*st*rd”, and so belong to these. */
function isInsideWords(before: string, inside: string, after: string): boolean {
  if (/\p{N}$/u.test(before) && /^\p{N}/u.test(inside)) return true;
  if (!/[\p{L}\p{N}]$/u.test(before) || !/^[\p{L}\p{N}]/u.test(after)) return false;
  if (/\s/u.test(inside)) return true;
  // Where a script has no spaces, any phrase is emphasised so.
  const isCased = /[\p{Lu}\p{Ll}]$/u.test(before) && /^[\p{Lu}\p{Ll}]/u.test(after);
  return isCased && (/[^\p{L}\p{M}]/u.test(inside) || !VOWEL.test(inside.normalize('NFD')));
}

const VOWEL = /[aeiouyæøœıαεηιουωаеиоуыэюяєі]/iu;
