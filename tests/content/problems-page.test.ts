import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/content/check-folder.ts';
import { printText } from '../../src/content/print-problems.ts';
import { problemTexts, type ProblemCode, type YamlSlipKind } from '../../src/content/problem-texts.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { smallContent } from '../build/small-content.ts';
import { dropUnsealed } from '../fixtures/drop-unsealed.ts';
import { writeFolder } from '../fixtures/write-folder.ts';

/** A record that is held against itself. */
const SELF_QUOTING = `---
source: unknown
date: 2025-05-01
copy: { kind: transcript }
quotations:
  - exact: Nobody was hurt
    record: log
    recorded: Nobody was hurt
---
Nobody was hurt.
`;

/** How the page names each kind of slip. */
const SLIPS: Readonly<Record<YamlSlipKind, string>> = {
  tab: 'A tab',
  'open-quote': 'An open quotation mark',
  'entries-below-empty': 'Something below an empty list',
  'text-after-quote': 'Words behind a closing quotation mark',
  'list-beside-name': 'A list beside the name of its field',
  'colon-in-text': 'A colon in a text',
  'no-space-after-colon': 'No space behind the colon',
  'no-colon': 'No colon',
  'no-hyphen': 'An entry of a list without its hyphen',
  'odd-space': 'A space that is none',
  indentation: 'Lines that are not in one column',
  'unmatched-bracket': 'Brackets that do not match',
  'reserved-start': 'A sign at the beginning',
  backslash: 'A backslash',
  fence: 'A line of hyphens or dots',
  unclear: 'Anything else',
};

/** What an example may lead to beside its own code: where an article goes, nobody names its source; terms of another script, or language, find nobody. */
const ALONG: Partial<Record<ProblemCode, readonly string[]>> = {
  'no-content': ['unused-source'],
  'unexpected-file': ['unused-source'],
  'unreadable-file': ['unused-source'],
  'terms-unfit': ['terms-blind'],
  'language-unfit': ['silence-unproven'],
  'too-few-articles': ['unused-source', 'difference-unexpected'],
};

const page = readFileSync('.github/PROBLEMS.md', 'utf8');
const [opening = '', ...chapters] = page.split(/^(?=#{2,3} )/mu);
const sections = new Map(
  chapters.flatMap((text) => {
    const [, code] = /^### `(?<code>.*)`\n/u.exec(text) ?? [];
    return code === undefined ? [] : [[code, text]];
  }),
);
/** Those that the page calls warnings near its top. */
const [, list = ''] = /These are warnings: (?<list>.*?)\. /u.exec(page) ?? [];
const warnings = new Set(Array.from(list.matchAll(/#(?<code>[a-z-]+)/gu), ([, code]) => code));

describe('the page of problems', () => {
  test('has a section for each code, and an index of them', () => {
    const codes = Object.keys(problemTexts).toSorted();
    expect([...sections.keys()].toSorted()).toEqual(codes);
    expect(page).toContain(`\n\n${codes.map((code) => `[\`${code}\`](#${code})`).join(' ·\n')}\n\n`);
  });

  test('begins with a story in which nothing is wrong', () => {
    expect(makeMistake('').problems).toEqual([]);
  });

  test('shows a message as it is printed', () => {
    const text = [opening, ...chapters].find((chapter) => chapter.startsWith('## How to read a message')) ?? '';
    expect(makeMistake(text).report).toBe(readReport(text));
    expect(readReport(text)).toContain('content/stories/bridge/north.md:13:9 quote-not-found');
  });

  for (const [code, text] of sections) {
    test(`says of ${code} where it comes from and what to do, with an example that is true`, () => {
      const [, ...parts] = text.split(/^\*\*(?<name>Cause|Example|Remedy)\.\*\* ?/mu);
      const [, cause, , example = '', , remedy] = parts;
      expect(parts.filter((_part, index) => index % 2 === 0)).toEqual(['Cause', 'Example', 'Remedy']);
      for (const words of [cause, remedy]) expect(words).toMatch(/^[A-Z`].*[.:]\n/u);

      const made = makeMistake(example);
      const found = made.problems.filter((problem) => problem.code === code);
      expect(found, `${code} among ${made.report}`).not.toEqual([]);
      expect(found.some(made.isShown), made.report).toBe(true);
      const isWarning = found.some(({ severity }) => severity === 'warning');
      expect({ isListed: warnings.has(code), isSaid: cause?.includes('This is a warning') }).toEqual({
        isListed: isWarning,
        isSaid: isWarning,
      });
      const along = [code, ...(ALONG[code as ProblemCode] ?? [])];
      expect(made.problems.filter((problem) => !along.includes(problem.code))).toEqual([]);
      if (example.includes('```text')) expect(made.report).toBe(readReport(example));
    });
  }

  describe('lists the slips in YAML', () => {
    const slips = new Map(
      (sections.get('unreadable-yaml') ?? '')
        .split(/^(?=- \*\*)/mu)
        .slice(1)
        .map((item) => {
          const [, name = ''] = /^- \*\*(?<name>.*?)[,:.]?\*\*/u.exec(item) ?? [];
          return [name.replaceAll('`', ''), item.replaceAll(/^ {2}/gmu, '')];
        }),
    );

    test('all of them', () => {
      expect([...slips.keys()].toSorted()).toEqual(Object.values(SLIPS).toSorted());
    });

    for (const [kind, name] of Object.entries(SLIPS)) {
      test(`${name}, with an example that is true`, () => {
        const made = makeMistake(slips.get(name) ?? '');
        const found = made.problems.filter(({ code }) => code === 'unreadable-yaml');
        expect(found, made.report).toHaveLength(1);
        for (const problem of found) {
          expect(made.isShown(problem)).toBe(true);
          const details = { kind: kind as YamlSlipKind, text: made.readWords(problem), reason: '' };
          const { message, hint } = problemTexts['unreadable-yaml'](details);
          expect(problem.message).toContain(kind === 'unclear' ? message.replace(/\.$/u, '') : message);
          expect(problem.hint).toBe(hint);
        }
      });
    }
  });
});

/** The report that stands below an example. */
function readReport(text: string): string | undefined {
  return /^```text\n(?<report>[\s\S]*?)\n```$/mu.exec(text)?.groups?.['report'];
}

interface Change {
  /** A file of the content folder, or a folder with a slash at its end. */
  readonly path: string;
  readonly lines: readonly { readonly sign: string; readonly text: string }[];
}

/** The changes of the ```diff blocks of a text: a path, then lines with a sign and a space before them. */
function readChanges(text: string): readonly Change[] {
  return Array.from(text.matchAll(/^```diff\n(?<path>.*)\n(?<lines>[\s\S]*?)\n```$/gmu), ({ groups }) => ({
    path: groups?.['path'] ?? '',
    lines: (groups?.['lines'] ?? '').split('\n').map((line) => {
      if (!/^(?:[-+ ] .*|[-+]?)$/u.test(line)) throw new RangeError(`"${line}" has no sign with a space behind it.`);
      return { sign: line.charAt(0), text: line.slice(2) };
    }),
  }));
}

/** A line of a file. Each is an object of its own, so that it can be found again when others were put before it. */
interface Line {
  readonly text: string;
}

interface Draft {
  readonly files: Map<string, readonly Line[] | Uint8Array>;
  readonly links: Map<string, string>;
  /** Lines to which a message may point. */
  readonly shown: Set<Line>;
  /** The same for whole files, and for folders from which something was taken away. */
  readonly shownPaths: Set<string>;
}

/** Makes the changes of an example in the small content, and checks what becomes of it. */
function makeMistake(example: string) {
  const draft: Draft = {
    files: new Map(Object.entries(smallContent).map(([path, text]) => [path, splitLines(text)])),
    links: new Map(),
    shown: new Set(),
    shownPaths: new Set(),
  };
  for (const change of readChanges(example)) (change.path.endsWith('/') ? changeFolder : changeFile)(draft, change);

  const inContent = <Value>([path, value]: [string, Value]): [string, Value] => [`content/${path}`, value];
  const texts = Array.from(draft.files, ([path, lines]): [string, string | Uint8Array] => [
    path,
    lines instanceof Uint8Array ? lines : lines.map(({ text }) => text).join('\n'),
  ]);
  // What a link out of the content folder leads to.
  const folder = writeFolder(
    { 'west.md': 'Elsewhere.\n', ...Object.fromEntries(texts.map(inContent)) },
    Object.fromEntries(Array.from(draft.links, inContent)),
  );
  const { files, problems: all } = checkFolder(join(folder, 'content'));
  const problems = example.includes('without a `sha256`') ? all : dropUnsealed(all);
  const readLine = ({ file, line }: Problem) => {
    const lines = draft.files.get(relative(join(folder, 'content'), file));
    return lines instanceof Uint8Array ? undefined : lines?.[line - 1];
  };

  return {
    problems,
    report: printText(problems, files).replaceAll(`${relative(process.cwd(), folder)}/`, ''),
    readWords: (problem: Problem) => readLine(problem)?.text.slice(problem.column - 1, problem.endColumn - 1) ?? '',
    isShown: (problem: Problem) => {
      const path = relative(join(folder, 'content'), problem.file);
      const line = readLine(problem);
      const isShownPath = [...draft.shownPaths].some((shown) =>
        shown.endsWith('/') ? `${path}/`.startsWith(shown) || shown.startsWith(path) : shown === path,
      );
      return isShownPath || (line !== undefined && draft.shown.has(line));
    },
  };
}

function splitLines(text: string): readonly Line[] {
  return text.split('\n').map((line) => ({ text: line }));
}

/** Puts lines in place of others. What stands around them must be in the file once. */
function changeFile({ files, shown }: Draft, { path, lines }: Change): void {
  const before = files.get(path) ?? [{ text: '' }];
  if (before instanceof Uint8Array) throw new RangeError(`${path} has no lines.`);
  const old = lines.filter(({ sign }) => sign !== '+').map(({ text }) => text);
  const places = [...before.keys()].filter((at) => old.every((text, index) => before[at + index]?.text === text));
  const [at = 0] = places;
  if (places.length !== 1) throw new RangeError(`${String(places.length)} places in ${path} fit:\n${old.join('\n')}`);

  const isChanged = lines.some(({ sign }) => sign === '+');
  let taken = at;
  const put = lines.flatMap(({ sign, text }) => {
    if (sign !== '+') taken += 1;
    if (sign === '-') return [];
    const line = sign === '+' ? { text } : (before[taken - 1] ?? { text });
    if (!isChanged || sign === '+') shown.add(line);
    return [line];
  });
  files.set(path, [...before.slice(0, at), ...put, ...before.slice(taken)]);
}

/** Takes files out of a folder and puts others in; one that says nothing else has the text of the one that went. */
function changeFolder({ files, links, shownPaths }: Draft, { path: folder, lines }: Change): void {
  let text: readonly Line[] | Uint8Array = [];
  for (const { text: name } of lines.filter(({ sign }) => sign === '-')) {
    const gone = [...files].filter(([path]) =>
      name.endsWith('/') ? path.startsWith(folder + name) : path === folder + name,
    );
    if (gone.length === 0) throw new RangeError(`There is no ${folder}${name}.`);
    for (const [path, lost] of gone) {
      text = lost;
      files.delete(path);
    }
  }
  const added = lines.filter(({ sign }) => sign === '+');
  if (added.length === 0) shownPaths.add(folder);
  for (const { text: entry } of added) {
    const {
      name = '',
      note,
      target,
    } = /^(?<name>.*?\.md)(?: \((?<note>.*)\)| -> (?<target>.*))?$/u.exec(entry)?.groups ?? {};
    shownPaths.add(folder + name);
    if (target === undefined)
      files.set(
        folder + name,
        fillFile(note, text, (other) => files.get(folder + other)),
      );
    else links.set(folder + name, target);
  }
}

function fillFile(
  note: string | undefined,
  text: readonly Line[] | Uint8Array,
  find: (name: string) => readonly Line[] | Uint8Array | undefined,
): readonly Line[] | Uint8Array {
  if (note === undefined) return text;
  if (note === 'empty') return [];
  if (note === 'in UTF-16' && !(text instanceof Uint8Array)) {
    return Buffer.from(`\ufeff${text.map((line) => line.text).join('\n')}`, 'utf16le');
  }
  if (note === 'with 3000 marks' && !(text instanceof Uint8Array)) {
    return text.map((line) => (line.text.startsWith('A lorry') ? { text: '>'.repeat(3000) + line.text } : line));
  }
  if (note === 'quoting itself') return splitLines(SELF_QUOTING);
  const copied = find(note.replace(/^copy of /u, ''));
  if (!copied) throw new RangeError(`Nobody knows what a file (${note}) has in it.`);
  return copied;
}
