import type { ArticleOutline } from './article.ts';
import { remember } from './remember.ts';
import { capitalise } from './words.ts';

/** A piece of a text; `siglum` is given where the piece names the source of an article. */
export interface NamedPiece {
  readonly text: string;
  readonly siglum?: string;
}

/**
 * Cuts a text of the editors where it names the source of an article, so that a reader can have the names
 * hidden: by its full name, with or without "The", by the last word of a name of several words ("the Post"), or
 * by the host on which its copy was found; and by its short name. It is a rule of thumb; a nickname passes. The pieces together are
 * the text. Where a name may mean several articles, the piece carries all their sigla: "A/C".
 */
export function splitAtSourceNames(text: string, articles: readonly ArticleOutline[]): readonly NamedPiece[] {
  const { sigla, names } = gatherNames(articles);
  // Most texts name nobody, which is sooner found out without asking where words begin and end.
  if (!names || !sigla.keys().some((name) => text.includes(name))) return [{ text }];
  const pieces: NamedPiece[] = [];
  let end = 0;
  for (const { 0: name, index } of text.matchAll(names)) {
    if (index > end) pieces.push({ text: text.slice(end, index) });
    pieces.push({ text: name, siglum: sigla.get(name)?.join('/') ?? '' });
    end = index + name.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

interface GatheredNames {
  /** Whom each name stands for. */
  readonly sigla: ReadonlyMap<string, readonly string[]>;
  /** Finds any of them; undefined when there is none. */
  readonly names: RegExp | undefined;
}

const gatherNames = remember((articles: readonly ArticleOutline[]): GatheredNames => {
  const sigla = new Map<string, readonly string[]>();
  for (const article of articles) {
    for (const name of listNames(article)) {
      sigla.set(name, [...new Set([...(sigla.get(name) ?? []), article.siglum])]);
    }
  }
  if (sigla.size === 0) return { sigla, names: undefined };
  const longestFirst = [...sigla.keys()].toSorted((a, b) => b.length - a.length);
  const names = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.map((name) => RegExp.escape(name)).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return { sigla, names };
});

function listNames({ source, shortName, copy }: ArticleOutline): readonly string[] {
  const short = source?.name.replace(/^The\s+/u, '');
  const [last] = short?.match(/\p{Lu}[\p{L}\p{N}]+$/u) ?? [];
  const own = shortName === undefined ? [] : [shortName, capitalise(shortName), ...listProper(shortName)];
  return [source?.name, short, last, ...own, ...listHostNames(copy.found), ...listHostNames(source?.homepage)].filter(
    (name) => name !== undefined,
  );
}

/** A short name without the article before it: "Post" of "the Post", but no "report" of "the report". */
function listProper(shortName: string): readonly string[] {
  return /^[Tt]he\s+\p{Lu}/u.test(shortName) ? [shortName.replace(/^\S+\s+/u, '')] : [];
}

/** A host as people write it: "example.com", and "example" alone. */
function listHostNames(address: string | undefined): readonly string[] {
  if (address === undefined) return [];
  const host = new URL(address).host.replace(/^www\./u, '');
  const [label = host] = host.split('.');
  return host === label ? [host] : [host, label];
}
