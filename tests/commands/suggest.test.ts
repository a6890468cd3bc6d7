import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { splitFrontmatter } from '../../src/content/frontmatter.ts';
import { proveQuote } from '../../src/content/prove-quote.ts';
import { readStoryTexts } from '../../src/content/read-story-texts.ts';
import { locateQuote } from '../../src/domain/passage.ts';
import type { TextQuote } from '../../src/domain/text-quote.ts';
import type { DraftClaims } from '../../src/authoring/suggest/draft-claims.ts';
import type { DraftPoint } from '../../src/authoring/suggest/draft-point.ts';
import { draftPoints } from '../../src/authoring/suggest/draft-points.ts';
import { smallContent } from '../build/small-content.ts';
import { writeFolder } from '../fixtures/write-folder.ts';
import { runCommand } from './run-command.ts';

const STORY = 'content/stories/us-iraq-talks';

/** An article without anything its editors wrote: headline, language and text alone. */
function strip(path: string): string {
  const file = readFileSync(join(STORY, path), 'utf8');
  const parts = splitFrontmatter(file);
  const title = /^title: .*$/mu.exec(file)?.[0] ?? '';
  return `---\n${title}\nlanguage: en\n---\n${file.slice(parts?.body.start)}`;
}

function toQuote(quote: string | TextQuote): TextQuote {
  return typeof quote === 'string' ? { exact: quote } : quote;
}

/** The same, with the fields that an article needs. */
function whole(path: string): string {
  return strip(path).replace(
    'language: en\n',
    'language: en\nsource: unknown\ndate: "2024-01-25" # as the page has it\ncopy: { kind: repost }\nclaims: []\n',
  );
}

const stripped = {
  'stories/talks/ndmtnews.md': strip('ndmtnews.md'),
  'stories/talks/washington-post.md': strip('washington-post.md'),
};

describe('npm run suggest on the first story, its claims taken away', () => {
  const folder = writeUnscoped(stripped);
  const texts = readStoryTexts(folder, 'talks');
  const { articles } = texts;
  const { drafts } = draftPoints(texts);

  test('finds at least six of the points that the editors chose, among its first ten', () => {
    const found = listEditorsPoints().filter((point) => drafts.slice(0, 10).some((draft) => isMatch(draft, point)));
    expect(found.map(({ id }) => id).length).toBeGreaterThanOrEqual(6);
    expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(['attackers', 'attack-numbers']));
  });

  test('has proven all its evidence with the prover of the check', () => {
    for (const { claims } of drafts) {
      for (const { article, claim } of claims) {
        const copy = articles.find(({ id }) => id === article)?.copy;
        for (const quote of claim.evidence.map(toQuote)) {
          const proof = copy && proveQuote(copy, { quote, what: 'evidence', document: copy.document, path: [] });
          expect([proof?.value === undefined, proof?.problems]).toEqual([false, []]);
        }
      }
    }
  });

  /** Points with the passages on which the editors rest them. */
  function listEditorsPoints() {
    const points = new Map<string, { article: string; quote: TextQuote }[]>();
    for (const article of ['ndmtnews', 'washington-post']) {
      const file = readFileSync(join(STORY, `${article}.md`), 'utf8');
      const { frontmatter } = splitFrontmatter(file) ?? { frontmatter: { start: 0, end: 0 } };
      const { claims } = parse(file.slice(frontmatter.start, frontmatter.end)) as {
        claims: readonly { point: string; evidence: readonly (string | TextQuote)[] }[];
      };
      for (const { point, evidence } of claims) {
        const own = points.get(point) ?? [];
        points.set(point, [...own, ...evidence.map((quote) => ({ article, quote: toQuote(quote) }))]);
      }
    }
    return Array.from(points, ([id, evidence]) => ({ id, evidence }));
  }

  /**
   * Whether a suggestion is a point of the editors: of each article that they quote, it has at least half the letters
   * of one of their passages, in passages no more than four times as long; and it quotes no other article.
   */
  function isMatch({ claims }: DraftPoint, { evidence }: ReturnType<typeof listEditorsPoints>[number]): boolean {
    const quoted = new Set(evidence.map(({ article }) => article));
    if (claims.some(({ article }) => !quoted.has(article))) return false;
    return [...quoted].every((article) => {
      const suggested = claims
        .filter((one) => one.article === article)
        .flatMap(({ claim }) => claim.evidence.map((quote) => place(article, toQuote(quote))));
      return evidence
        .filter((one) => one.article === article)
        .map(({ quote }) => place(article, quote))
        .some((wanted) => {
          const touching = suggested.filter(
            (one) => one.kind === wanted.kind && one.start < wanted.end && wanted.start < one.end,
          );
          const covered = touching.reduce(
            (sum, one) => sum + Math.min(one.end, wanted.end) - Math.max(one.start, wanted.start),
            0,
          );
          const length = touching.reduce((sum, one) => sum + one.end - one.start, 0);
          return covered >= 0.5 * (wanted.end - wanted.start) && covered >= 0.25 * length;
        });
    });
  }

  function place(article: string, quote: TextQuote) {
    const copy = articles.find(({ id }) => id === article)?.copy;
    const [passage] = copy ? locateQuote(copy.searchable, quote) : [];
    return { kind: passage?.location.kind, start: passage?.range.start ?? 0, end: passage?.range.end ?? 0 };
  }
});

/** Content that is there while the file’s tests are made, not only while one of them runs. */
function writeUnscoped(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

describe('an article that joins the first story', () => {
  const page = `<html lang="en"><head><title>Iraq and U.S. to open talks</title><meta property="article:published_time" content="2024-01-26"></head><body><article><h1>Iraq and U.S. to open talks</h1>
<p>Washington and Baghdad will soon open talks on how the coalition in Iraq is to end its work, officials of both countries said on Thursday.</p>
<p>Working groups of the Higher Military Commission would meet in the coming days, Austin said. A Pentagon spokeswoman said the meetings were not a negotiation on withdrawing U.S. troops.</p>
<p>About 2,500 U.S. troops are in Iraq and some 900 in Syria. They have been attacked at least 150 times since October, mostly by groups that Iran supports.</p></article></body></html>`;

  test('is imported, gets the claims and terms that are proposed, and passes the check', () => {
    const content = mkdtempSync(join(tmpdir(), 'content-'));
    onTestFinished(() => {
      rmSync(content, { recursive: true });
    });
    cpSync('content', content, { recursive: true });
    writeFileSync(join(content, 'page.html'), page);
    const environment = { CONTENT_DIR: content };
    const imported = runCommand(
      'import',
      [join(content, 'page.html'), '--story', 'us-iraq-talks', '--as', 'ledger', '--yes'],
      environment,
    );
    expect([imported.status, imported.errors]).toEqual([0, '']);
    const suggested = runCommand('suggest', ['us-iraq-talks', '--format', 'json'], environment);
    const { claims, silences } = JSON.parse(suggested.output) as DraftClaims;
    const edit = (path: string, change: (text: string) => string) => {
      writeFileSync(join(content, path), change(readFileSync(join(content, path), 'utf8')));
    };
    edit('stories/us-iraq-talks/ledger.md', (text) =>
      text.replace('claims: []', `claims: ${JSON.stringify(claims.map(({ claim }) => claim))}`),
    );
    edit('stories/us-iraq-talks/story.md', (text) =>
      silences.reduce(
        (all, { point, terms }) =>
          all.replace(`- id: ${point}\n`, `- id: ${point}\n    terms: ${JSON.stringify(terms)}\n`),
        text,
      ),
    );
    expect(claims.map(({ claim }) => claim.point)).toEqual(
      expect.arrayContaining(['about-withdrawal', 'troop-numbers', 'attack-numbers']),
    );
    const { output } = runCommand('check', ['--content', content, '--format', 'json']);
    const problems = JSON.parse(output) as readonly { code: string; severity: string }[];
    const errors = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    // Where the article may speak, no words are there to prove that it does not, or it has them.
    const isOpen = silences.some(({ unheard }) => unheard.some(({ reading }) => reading === 'look'));
    const left = ['placeholder-left', ...(isOpen ? ['silence-broken', 'terms-missing'] : [])];
    expect(errors.filter((code) => !left.includes(code))).toEqual([]);
  });
});

describe('npm run suggest', () => {
  const run = (...args: readonly string[]) => runCommand('suggest', args);

  const talks = {
    'stories/talks/ndmtnews.md': whole('ndmtnews.md'),
    'stories/talks/washington-post.md': whole('washington-post.md'),
    'stories/talks/story.md':
      '---\n# What this is about.\ntitle: Talks\ndate: "2024-01-25"\nsummary:   Talks.\npoints: [] # to come\nauthors: [Ada Cole]\n---\n',
  };

  test('prints what is worth it with its fields as they stand in the files, each at most fifteen lines', () => {
    const { output } = runCommand('suggest', ['talks'], { CONTENT_DIR: writeFolder(talks) });
    expect(output).toMatch(/^ {2}- id: .*# story\.md, points[\s\S]*^ {2}- \{ point: .*# ndmtnews\.md, claims/mu);
    // What differs stands side by side in the first line.
    expect(output).toMatch(/^\d+\. [a-z-]+: “[^/]*” \/ “[^/]*”$/mu);
    const blocks = output.split('\n\n').filter((block) => /^\d+\. /u.test(block));
    expect(blocks.length).toBeGreaterThanOrEqual(6);
    expect(blocks.length).toBeLessThanOrEqual(10);
    for (const block of blocks) expect(block.split('\n').length).toBeLessThanOrEqual(15);
    // As many as are asked for, be they worth it or not.
    for (const limit of [3, blocks.length + 1]) {
      const json = runCommand('suggest', ['talks', '--format', 'json', '--limit', String(limit)], {
        CONTENT_DIR: writeFolder(talks),
      });
      expect((JSON.parse(json.output) as { suggestions: readonly unknown[] }).suggestions).toHaveLength(limit);
    }
  });

  test('writes those that are chosen; the check then asks for what only an editor can word', () => {
    const folder = writeFolder(talks);
    const run = (...args: readonly string[]) => runCommand('suggest', ['talks', ...args], { CONTENT_DIR: folder });
    const list = (...args: readonly string[]) =>
      (JSON.parse(run('--format', 'json', ...args).output) as { suggestions: readonly DraftPoint[] }).suggestions.map(
        ({ number, point }) => [number, point.id] as const,
      );
    const before = list('--limit', '30');
    const id = before[5]?.[1] ?? '';
    const first = run('--write', `1-2,4,${id}`);
    expect([first.status, first.errors]).toEqual([0, '']);
    expect(first.output).toContain(`\n${id}: `);
    expect(first.output).toMatch(/^[a-z-]+: .*\? → story\.md, ndmtnews\.md, washington-post\.md$/mu);
    expect(first.output).toMatch(/What is left for you .*\n.*story\.md:\d+:\d+ (?:aspects|relation)-missing\n/u);
    // The others keep their numbers and ids, in a short list too.
    expect(list('--limit', '30')).toEqual(before.filter(([number]) => ![1, 2, 4, 6].includes(number)));
    expect(list()[0]).toEqual(before[2]);
    expect(run('--write', '3,2')).toMatchObject({
      status: 2,
      errors: expect.stringMatching(/Suggestion 2 \(\S+\) is written already; .* of 3, 5, 7\b.*--limit/u) as string,
    });
    expect(run('--write', '9-8').status).toBe(2);
    const story = readFileSync(join(folder, 'stories/talks/story.md'), 'utf8');
    expect(story).toMatch(
      /^---\n# What this is about\.\n[\s\S]*summary: {3}Talks\.\npoints: # to come\n {2}- id: [\s\S]*\nauthors: \[Ada Cole\]\n---/u,
    );
    expect(story.match(/^ {2}- id: /gmu)).toHaveLength(4);
    const { status, output } = runCommand('check', ['--content', folder, '--format', 'json']);
    const problems = JSON.parse(output) as readonly { code: string; severity: string }[];
    expect(status).toBe(1);
    const codes = new Set(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code));
    const left = ['aspects-missing', 'placeholder-left', 'relation-missing'];
    expect([...codes].filter((code) => code !== 'terms-missing').toSorted()).toEqual(left);
  });

  test('leaves what it does not know to an editor: when the questions are worded, the check names all the rest', () => {
    const folder = writeFolder(talks);
    const environment = { CONTENT_DIR: folder };
    const listed = runCommand('suggest', ['talks', '--format', 'json', '--limit', '30'], environment);
    const { suggestions } = JSON.parse(listed.output) as { suggestions: readonly DraftPoint[] };
    const wordings = suggestions.filter(({ kind }) => kind === 'wording').map(({ point }) => point.id);
    expect(wordings.length).toBeGreaterThan(1);
    runCommand('suggest', ['talks', '--write', wordings.join(',')], environment);
    const path = join(folder, 'stories/talks/story.md');
    const story = readFileSync(path, 'utf8').replaceAll(/question: .*/gu, 'question: What is told?');
    writeFileSync(path, story);
    const { output } = runCommand('check', ['--content', folder, '--format', 'json']);
    const problems = JSON.parse(output) as readonly { code: string; line: number; message: string }[];
    const count = (code: string) => problems.filter((one) => one.code === code).length;
    expect([count('relation-missing'), count('aspects-missing')]).toEqual([wordings.length, wordings.length]);
    const labels = story.split('\n').flatMap((line, index) => (line.includes('To be worded:') ? index + 1 : []));
    const { line, message } = problems.find(({ code }) => code === 'placeholder-left') ?? { line: 0, message: '' };
    expect([line, ...Array.from(message.split('the like in')[1]?.matchAll(/\d+/gu) ?? [], Number)]).toEqual(labels);
  });

  test('writes suggestions into a sheet, and what an author made of it into the files', () => {
    const folder = writeFolder(talks);
    const run = (...args: readonly string[]) => runCommand('suggest', ['talks', ...args], { CONTENT_DIR: folder });
    const sheet = join(folder, 'points.yaml');
    expect(run('--draft', sheet)).toMatchObject({ status: 0, errors: '' });
    expect(run('--draft', sheet)).toMatchObject({
      status: 1,
      errors: expect.stringContaining('is there already') as string,
    });
    const own = `- question: How many troops are in Iraq?
  relation: conflict
  aspects: [number]
  answers:
    2,500:
      ndmtnews: About 2,500 U.S. troops are stationed there
      washington-post: no such words
`;
    writeFileSync(sheet, own);
    const story = () => readFileSync(join(folder, 'stories/talks/story.md'), 'utf8');
    const wrong = run('--write', sheet);
    expect(wrong).toMatchObject({
      status: 1,
      errors: expect.stringContaining('points.yaml:7:24 quote-not-found') as string,
    });
    expect(story()).toBe(talks['stories/talks/story.md']);
    // As an editor of Windows keeps it.
    const kept = `\ufeff${own.replaceAll('\n', '\r\n')}`;
    writeFileSync(sheet, kept.replace('no such words', 'about 2,500 U.S. troops remain in Iraq'));
    expect(run('--write', sheet).output).toContain(
      'troops-iraq: How many troops are in Iraq? → story.md, ndmtnews.md, washington-post.md',
    );
    expect(story()).toContain(
      '  - id: troops-iraq\n    question: How many troops are in Iraq?\n    positions:\n      2-500: 2,500\n',
    );
    // What was written is not written again.
    const before = story();
    expect(run('--write', sheet)).toMatchObject({
      status: 0,
      output: expect.stringContaining('as the story has them') as string,
    });
    expect(story()).toBe(before);
  });

  test('drafts the claims of an article that was added to a story, and the terms that it needs', () => {
    const file = (path: keyof typeof smallContent) => smallContent[path];
    const folder = writeFolder({
      ...smallContent,
      'stories/bridge/east.md': `---\nsource: unknown\ndate: 2026-03-05\ncopy: { kind: original }\nclaims: []\n---\n${file('stories/bridge/north.md').split('---\n')[2] ?? ''}`,
    });
    const { output } = runCommand('suggest', ['bridge', '--format', 'json'], { CONTENT_DIR: folder });
    const { claims } = JSON.parse(output) as { claims: readonly { article: string; claim: { point: string } }[] };
    expect(claims.map(({ article, claim }) => [article, claim.point])).toContainEqual(['east', 'cars']);
  });

  test('does not doubt the silences of the first story, whose reports share names of persons and countries', () => {
    expect(runCommand('suggest', ['us-iraq-talks']).output).not.toContain('doubtful');
  });

  test('lists silences of the story that look doubtful, and none that the author answered for', () => {
    const point = (more: string) =>
      `---\npoints:\n  - { id: power, question: Did the power fail?, positions: { so: It did }, terms: [darkness]${more} }\n---\n`;
    const article = (words: string, claims: readonly object[] = []) =>
      `---\nlanguage: en\nclaims: ${JSON.stringify(claims)}\n---\nA storm hit the valley.\n\n${words}\n`;
    const told = { point: 'power', position: 'so', statement: 'It did.', evidence: ['The towns sank into darkness'] };
    const print = (more = '') =>
      runCommand('suggest', ['valley'], {
        CONTENT_DIR: writeFolder({
          'stories/valley/story.md': point(more),
          'stories/valley/north.md': article('The towns sank into darkness.', [told]),
          'stories/valley/south.md': article('Crews brought the power back at dawn.'),
          'stories/valley/west.md': article('The towns get a theatre and rejoice.'),
        }),
      }).output;
    expect(print()).toMatch(/doubtful:\s+power\s+May say so, look: south in paragraph 2: “Crews brought the power/u);
    // A town in common is no doubt.
    expect(print()).not.toContain('west');
    expect(print(', falsePositives: [{ article: south, words: power back, because: No. }]')).not.toContain('doubtful');
  });

  test('works on a story that is not finished', () => {
    const folder = writeFolder({
      'stories/bridge/story.md': 'title: half',
      'stories/bridge/north.md': `---\nclaims: [oops\n---\n${smallContent['stories/bridge/north.md'].split('---\n')[2] ?? ''}`,
      'stories/bridge/south.md': `---\ndate:\n---\n${smallContent['stories/bridge/south.md'].split('---\n')[2] ?? ''}`,
    });
    expect(runCommand('suggest', ['bridge'], { CONTENT_DIR: folder })).toMatchObject({ status: 0 });
  });

  test.each([
    [[], 'Name a story'],
    [['us-iraq-talk'], 'Did you mean "us-iraq-talks"?'],
    [['us-iraq-talks', 'ndmtnews'], 'Name a story'],
    [['us-iraq-talks', '--draft', 'points.txt'], 'ends with .yaml'],
    [['us-iraq-talks', '--write', 'none.yaml'], 'There is no file'],
    [['us-iraq-talks', '--format', 'xml'], 'Unknown format'],
  ])('explains a wrong call: %s', (args, message) => {
    expect(run(...args)).toMatchObject({ status: 2, errors: expect.stringContaining(message) as string });
  });
});
