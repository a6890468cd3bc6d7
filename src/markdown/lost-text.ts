import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import type { Range } from '../domain/range.ts';
import { parseMarkdown, type CopiedText, type MarkdownTree } from './copied-text.ts';
import { isMarkup } from './html-tags.ts';
import { levelDigits } from './raise-digits.ts';

/** A run of a Markdown text that no reader would see although it is no markup; its range counts in the Markdown. */
export interface LostText extends Range {
  readonly words: string;
  /** How to write it so that it reaches the page; undefined when it is the HTML around it that takes it away. */
  readonly spelling: string | undefined;
}

/** Without one of these signs Markdown loses nothing. */
const RISKY = /[<`~[*|]|>\p{Nd}/u;

/**
 * Holds Markdown against its plain text and finds what was lost on the way: words that Markdown or HTML takes for signs
 * of its own, and words that HTML hides. Marks of emphasis, targets of links, bars of tables, comments and what else
 * is markup proper are no words.
 */
export function findLostText(markdown: string, copied: CopiedText): readonly LostText[] {
  if (!RISKY.test(markdown)) return [];
  const { mistaken, words } = readMarkdown(markdown);
  return [...mistaken, ...findHidden(words, copied.text.content)].toSorted((a, b) => a.start - b.start);
}

/** Where a comment begins in Markdown that nothing ends, so that what follows is hidden; undefined when there is none. */
export function findOpenComment(markdown: string): number | undefined {
  if (!markdown.includes('<!--')) return undefined;
  let found: number | undefined;
  visit(parseMarkdown(markdown), 'html', ({ value, position }) => {
    const rest = value.replaceAll(/<!--(?:-?>|[\s\S]*?-->)/gu, (comment) => ' '.repeat(comment.length));
    const at = rest.indexOf('<!--');
    if (at !== -1) found ??= (position?.start.offset ?? 0) + at;
  });
  return found;
}

/** Words that must be in the plain text, in order, and where they stand in the Markdown. */
interface ExpectedWords {
  readonly value: string;
  readonly start: number;
}

interface ReadMarkdown {
  readonly mistaken: readonly LostText[];
  readonly words: readonly ExpectedWords[];
}

function readMarkdown(markdown: string): ReadMarkdown {
  const tree = parseMarkdown(markdown);
  const mistaken: LostText[] = [];
  const words: ExpectedWords[] = [];
  const definitions = readDefinitions(tree);
  const html = new HtmlReader(markdown);
  const lose = (start: number, end: number, spelling: string) => {
    mistaken.push({ start, end, words: markdown.slice(start, end), spelling });
  };
  visit(tree, (node) => {
    if (node.type === 'delete') return SKIP;
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    const written = markdown.slice(start, end);
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
      if (!html.isStruck && !html.isProgram) words.push({ value: node.value, start });
    }
    if (node.type === 'code') {
      for (const line of listFences(written)) lose(start, start + line.length, line.replaceAll(/[`~]/gu, '\\$&'));
    }
    if (node.type === 'listItem') {
      const number = node.data?.hProperties?.['value'];
      if (typeof number === 'string' && !html.isStruck) words.push({ value: number, start });
    }
    if (node.type === 'blockquote' && /^>\p{Nd}/u.test(written)) lose(start, start + 1, '\\>');
    if (node.type === 'emphasis' || node.type === 'strong') {
      const mark = node.type === 'strong' ? 2 : 1;
      if (isInsideWords(markdown.slice(0, start), written.slice(mark, -mark), markdown.slice(end))) {
        lose(start, end, written.slice(0, mark).replaceAll('*', '\\*') + written.slice(mark));
      }
    }
    if (node.type === 'link' || node.type === 'image') {
      const isAuto = written.startsWith('<');
      const isLink = isAuto ? /^(?:https?|ftp|mailto|tel):/iu.test(node.url) : isAddress(node.url);
      if (!isLink) lose(start, end, `\\${written}`);
    }
    if (node.type === 'definition' && !(definitions.has(node.identifier) && isAddress(node.url))) {
      lose(start, end, `\\${written}`);
    }
    if (node.type === 'html') {
      for (const piece of html.read(written, start)) {
        if (piece.kind === 'words') words.push(piece);
        else lose(piece.start, piece.start + piece.value.length, `\\${piece.value}`);
      }
    }
    return CONTINUE;
  });
  return { mistaken, words };
}

/** Names of definitions that a link or a picture refers to. */
function readDefinitions(tree: MarkdownTree): ReadonlySet<string> {
  const names = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') names.add(node.identifier);
  });
  return names;
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

/** Lines that were taken for the beginning of a program, though they have words or nothing ends the program. */
function listFences(written: string): readonly string[] {
  const [first = '', ...rest] = written.split('\n');
  const [, fence, behind = ''] = /^([`~]{3,})(.*)$/u.exec(first) ?? [];
  if (fence === undefined) return [];
  const isClosed = /[`~]{3,}[ \t]*$/u.test(rest.at(-1) ?? '');
  return isClosed && /^\S*\s*$/u.test(behind) ? [] : [first.trimEnd()];
}

interface HtmlPiece extends ExpectedWords {
  readonly kind: 'words' | 'mistaken';
}

const MARKUP =
  /<!--(?:-?>|[\s\S]*?(?:-->|$))|<!doctype[^>]*>|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<[!?][^>]*>?|<(?<close>\/?)(?<name>[a-z][^\s/>]*)(?<attributes>(?:[^>"']|"[^"]*"|'[^']*')*)>/giu;

/** Reads the raw HTML of a Markdown text, piece by piece, for one tag may stand far from the one that ends it. */
class HtmlReader {
  /** Whether what follows is a script or a style sheet, which has no words. */
  isProgram = false;
  /** How many elements are open that strike words out. */
  #struck = 0;
  readonly #markdown: string;

  constructor(markdown: string) {
    this.#markdown = markdown.toLowerCase();
  }

  get isStruck(): boolean {
    return this.#struck > 0;
  }

  *read(html: string, offset: number): Generator<HtmlPiece> {
    let at = 0;
    for (const match of html.matchAll(MARKUP)) {
      yield* this.#readWords(html.slice(at, match.index), offset + at);
      at = match.index + match[0].length;
      if (!this.#take(match, offset + at)) yield { kind: 'mistaken', value: match[0], start: offset + match.index };
    }
    yield* this.#readWords(html.slice(at), offset + at);
  }

  /** Whether it is markup. */
  #take({ 0: whole, groups = {} }: RegExpExecArray, end: number): boolean {
    const { close, attributes = '' } = groups;
    const written = groups['name'] ?? '';
    const name = written.toLowerCase();
    if (name === '') return /^<!(?:--|doctype)/iu.test(whole);
    const hasEnd = close !== '' || this.#markdown.includes(`</${name}`, end);
    // What nothing ends hides all that follows.
    if (name === 'script' || name === 'style') this.isProgram = close === '' && hasEnd;
    if (this.isProgram) return true;
    if (!isMarkup(written, attributes, hasEnd)) return false;
    if (name === 's' || name === 'del' || name === 'strike') this.#struck += close === '' ? 1 : -1;
    return true;
  }

  *#readWords(words: string, start: number): Generator<HtmlPiece> {
    if (this.isProgram || this.isStruck) return;
    // What an entity stands for is not looked at.
    for (const { 0: value, index } of words.matchAll(/(?:&(?![#\w]+;)|[^&])+/gu)) {
      const isEntity = words.charAt(index - 1) === '&';
      if (!isEntity && value.trim() !== '') yield { kind: 'words', value, start: start + index };
    }
  }
}

/** Numbers that HTML gives the items of a list stand in the plain text alone; no more signs than these are passed over. */
const LONGEST_NUMBER = 12;
/** Words of that length that stand elsewhere in the text were moved by HTML, as out of a table, and not lost. */
const LEAST_MOVED = 16;

function findHidden(words: readonly ExpectedWords[], content: string): readonly LostText[] {
  const shown = joinSigns(content);
  if (words.map(({ value }) => joinSigns(value)).join('') === shown) return [];
  let at = 0;
  return words.flatMap(({ value, start }): readonly LostText[] => {
    const wanted = joinSigns(value);
    const found = shown.indexOf(wanted, at);
    if (found !== -1 && found <= at + LONGEST_NUMBER) {
      at = found + wanted.length;
      return [];
    }
    if (wanted.length >= LEAST_MOVED && shown.includes(wanted)) return [];
    return [{ start, end: start + value.length, words: value.trim(), spelling: undefined }];
  });
}

/** The signs of a text without the space between them, which markup changes. */
function joinSigns(text: string): string {
  return levelDigits(text).replaceAll(/\s+/gu, '');
}
