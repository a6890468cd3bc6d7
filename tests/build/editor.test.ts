import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { writeEditorManifest } from '../../src/content/editor-manifest.ts';
import { cleanEnvironment, root } from './build-site.ts';
import { addressOfFile, startLanguageServer, type Diagnostic, type LanguageServer } from './language-server.ts';
import { smallContent, writeContent, type ContentFiles } from './small-content.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
const settings = read('.vscode/settings.json') as {
  'astro.content-intellisense': boolean;
  'yaml.schemas': Readonly<Record<string, string>>;
};
const modules = join(root, 'node_modules');
const workshop = mkdtempSync(join(tmpdir(), 'at-odds-'));

afterAll(() => {
  rmSync(workshop, { recursive: true });
});

/** The messages of diagnostics, each at its line, counted from 1. */
const listFindings = (diagnostics: readonly Diagnostic[]) =>
  diagnostics
    .toSorted((a, b) => a.range.start.line - b.range.start.line)
    .map(({ range, message }) => `${String(range.start.line + 1)}: ${message}`);

/** Where a cursor stands that follows some words of a text. */
function placeAfter(text: string, words: string): { line: number; character: number } {
  const lines = text.slice(0, text.indexOf(words) + words.length).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

async function listCompletions(server: LanguageServer, path: string, text: string, words: string) {
  const result = await server.ask('textDocument/completion', {
    textDocument: { uri: addressOfFile(path) },
    position: placeAfter(text, words),
  });
  return (result as { items: readonly { label: string }[] }).items.map(({ label }) => label);
}

test('the settings for VS Code name the extensions, and schemas that are there', () => {
  expect(read('.vscode/extensions.json')).toEqual({
    recommendations: ['astro-build.astro-vscode', 'redhat.vscode-yaml'],
  });
  expect(settings['astro.content-intellisense']).toBe(true);
  expect(settings['yaml.schemas']).toEqual({ './.astro/collections/sources.schema.json': 'content/sources/*.yaml' });
  expect(Object.keys(settings['yaml.schemas']).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('an install goes on where the sources are not there yet, as in an image that installs before it copies', () => {
  const { scripts } = read('package.json') as { scripts: { prepare: string } };
  const { status, stdout, stderr } = spawnSync(scripts.prepare, { shell: true, cwd: workshop });
  expect({ status, printed: `${stdout.toString()}${stderr.toString()}` }).toEqual({ status: 0, printed: '' });
});

describe('in Markdown files, the language server of the Astro extension', () => {
  const folder = join(workshop, 'A clone with spaces');
  const content = join(folder, 'content');
  const story = 'stories/bridge/story.md';
  const north = 'stories/bridge/north.md';
  const texts: ContentFiles = smallContent;
  let server: LanguageServer;
  let version = 0;

  beforeAll(async () => {
    writeContent(content, {
      ...smallContent,
      'stories/bridge/records/report.md': '',
    });
    // What "npm ci" runs in a fresh clone.
    execFileSync(process.execPath, [join(root, 'src/commands/editor.ts')], { cwd: folder, env: cleanEnvironment() });
    server = await startLanguageServer(join(modules, '@astrojs/language-server/bin/nodeServer.js'), folder, {
      typescript: { tsdk: join(modules, 'typescript/lib') },
      contentIntellisense: settings['astro.content-intellisense'],
    });
  });

  afterAll(async () => {
    await server.close();
  });

  async function open(path: string, text: string) {
    version += 1;
    const uri = addressOfFile(join(content, path));
    server.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } });
    const report = await server.ask('textDocument/diagnostic', { textDocument: { uri } });
    return listFindings((report as { items: readonly Diagnostic[] }).items);
  }

  test.each([story, north, 'stories/bridge/south.md'])('finds nothing wrong in %s', async (path) => {
    expect(await open(path, texts[path] ?? '')).toEqual([]);
  });

  test('finds a wrong term and a misspelt field of a story, each at its line', async () => {
    const text = smallContent[story].replace('conflict', 'conflct').replace('summary:', 'sumary:');
    expect(await open(story, text)).toEqual([
      '1: Missing property "summary".',
      '4: Property sumary is not allowed.',
      expect.stringMatching(/^11: .*"conflict", "tension", "refine"/u),
    ]);
  });

  test('finds a wrong kind of copy, a wrong day and a misspelt field of a quote in an article', async () => {
    const text = smallContent[north]
      .replace('original', 'orignal')
      .replace('"2025-05-02"', '2 May')
      .replace('- Ten cars were stopped', '- exakt: Ten cars were stopped');
    expect(await open(north, text)).toEqual([
      '1: Missing property "exact".',
      '4: Expected a day of the calendar as "YYYY-MM-DD", such as "2024-01-25".',
      expect.stringMatching(/^7: .*"original", "repost"/u),
      '13: Property exakt is not allowed.',
    ]);
  });

  test('knows a record from an article: it needs no claims', async () => {
    const record = smallContent[north].replace(/claims:[\s\S]*?(?=---)/u, '');
    expect(await open(north, record)).toEqual(['1: Missing property "claims".']);
    expect(await open('stories/bridge/records/report.md', record)).toEqual([]);
  });

  test('completes the terms of the vocabulary and the names of fields', async () => {
    const path = join(content, story);
    const text = smallContent[story].replace('relation: conflict', 'relation: ').replace('weight: central', 'w');
    await open(story, text);
    expect(await listCompletions(server, path, text, 'relation: ')).toEqual(['conflict', 'tension', 'refine']);
    expect(await listCompletions(server, path, text, '\n    w')).toContain('weight');
  });

  test.each([
    ['source: ', ['north-post', 'south-star', 'unknown']],
    ['- point: ', ['cars']],
    ['position: ', ['ten', 'unclear']],
  ])('proposes after “%s” the ids that the content has', async (field, ids) => {
    const text = smallContent[north].replace(new RegExp(`(?<=${field})\\S+`, 'u'), '');
    await open(north, text);
    expect(await listCompletions(server, join(content, north), text, field)).toEqual(expect.arrayContaining(ids));
  });

  test('names the fields in a file that is still empty', async () => {
    const text = '---\n\n---\n';
    await open(north, text);
    expect(await listCompletions(server, join(content, north), text, '---\n')).toEqual(
      expect.arrayContaining(['title', 'source', 'date', 'copy', 'claims']),
    );
  });

  test('says nothing in the text below the fields', async () => {
    const text = smallContent[north].replace('A lorry hit', 'relation: x\n\nA lorry hit');
    expect(await open(north, text)).toEqual([]);
    expect(await listCompletions(server, join(content, north), text, 'relation: ')).toEqual([]);
  });

  test('gets to know an unfinished new file as soon as it is listed', async () => {
    const path = 'stories/bridge/west.md';
    const text = '---\ntilte: A new report\n---\n';
    expect(await open(path, text)).toEqual([]);
    writeContent(content, { [path]: text });
    writeEditorManifest(folder, [content]);
    const uri = addressOfFile(join(folder, '.astro/collections/collections.json'));
    server.tell('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    await vi.waitFor(
      async () => {
        expect(await open(path, text)).toContain('2: Property tilte is not allowed.');
      },
      { timeout: 10_000, interval: 300 },
    );
  });
});

describe('in YAML files, the language server of the YAML extension', () => {
  const path = join(root, 'content/sources/a-new-source.yaml');
  let server: LanguageServer;

  beforeAll(async () => {
    const yaml = { schemas: settings['yaml.schemas'], validate: true, completion: true };
    const sections: Readonly<Record<string, unknown>> = { yaml: { ...yaml, schemaStore: { enable: false } } };
    const script = join(modules, 'yaml-language-server/bin/yaml-language-server');
    server = await startLanguageServer(script, root, {}, (section) => sections[section] ?? {});
    // The server asks for the settings when it hears that they changed.
    server.tell('workspace/didChangeConfiguration', { settings: {} });
  });

  afterAll(async () => {
    await server.close();
  });

  test('finds mistakes of a source and completes its fields', async () => {
    const text = 'nmae: The Herald\nhomepage: herald.example\n\n';
    const uri = addressOfFile(path);
    server.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    await vi.waitFor(
      () => {
        const found = server.said
          .filter(({ method }) => method === 'textDocument/publishDiagnostics')
          .map(({ params }) => params as { uri: string; diagnostics: readonly Diagnostic[] })
          .findLast((params) => params.uri === uri);
        expect(listFindings(found?.diagnostics ?? [])).toEqual([
          '1: Missing property "name".',
          '1: Property nmae is not allowed.',
          '2: Expected a whole web address that begins with https:// or http:// and has no user name in it.',
        ]);
      },
      { timeout: 15_000, interval: 200 },
    );
    expect(await listCompletions(server, path, text, '.example\n')).toEqual(
      expect.arrayContaining(['name', 'description']),
    );
  });
});
