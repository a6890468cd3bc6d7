import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSiteServer } from '../../src/commands/site-server.ts';

const outer = mkdtempSync(join(tmpdir(), 'at-odds-server-'));
const folder = join(outer, 'site');

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks for a path exactly as it is written: no client evens it out first. */
function ask(server: Server, path: string): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((done, fail) => {
    request({ port, path, timeout: 3000 }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => {
        done({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    })
      .on('error', fail)
      .on('timeout', () => {
        fail(new Error(`No answer to ${path}.`));
      })
      .end();
  });
}

async function listen(base: string): Promise<Server> {
  const server = createSiteServer({ folder, base });
  await new Promise<void>((done) => server.listen(0, done));
  return server;
}

let atRoot: Server;
let below: Server;

beforeAll(async () => {
  mkdirSync(join(folder, 'stories', 'one'), { recursive: true });
  mkdirSync(join(folder, '_astro'));
  writeFileSync(join(outer, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), '<h1>Home</h1>');
  writeFileSync(join(folder, '404.html'), '<h1>Nothing here</h1>');
  writeFileSync(join(folder, 'stories', 'one', 'index.html'), '<h1>One</h1>');
  writeFileSync(join(folder, '_astro', 'page.css'), 'p {}');
  writeFileSync(join(folder, '_headers'), '/*\n  X-Frame-Options: DENY\n/_astro/*\n  Cache-Control: immutable\n');
  atRoot = await listen('/');
  below = await listen('/at-odds');
});

afterAll(() => {
  atRoot.close();
  below.close();
  rmSync(outer, { recursive: true });
});

describe('the server of a built site', () => {
  test('serves pages and files with the headers of _headers', async () => {
    const home = await ask(atRoot, '/');
    expect(home).toMatchObject({ status: 200, body: '<h1>Home</h1>', headers: { 'x-frame-options': 'DENY' } });
    expect(home.headers['content-type']).toMatch(/^text\/html/u);
    expect((await ask(atRoot, '/stories/one/')).body).toBe('<h1>One</h1>');
    const style = await ask(atRoot, '/_astro/page.css');
    expect(style.headers['content-type']).toMatch(/^text\/css/u);
    expect(style.headers['cache-control']).toBe('immutable');
  });

  test('answers an address that does not exist with the site’s own page, status 404 and the same headers', async () => {
    for (const path of ['/nowhere/', '/nowhere', '/stories/', '/_astro/none.css', '/stories/one/x.html']) {
      const answer = await ask(atRoot, path);
      expect(answer, path).toMatchObject({ status: 404, body: '<h1>Nothing here</h1>' });
      expect(answer.headers['x-frame-options'], path).toBe('DENY');
      expect(answer.headers['content-type'], path).toMatch(/^text\/html/u);
    }
  });

  test.each([
    '/../secret.txt',
    '/stories/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '//../secret.txt',
    '/stories/one/..%2f..%2f..%2fsecret.txt',
  ])('gives nothing outside its folder for %s', async (path) => {
    const answer = await ask(atRoot, path);
    expect(answer.body).not.toContain('secret');
    expect(answer.status).toBe(404);
  });

  test.each([
    '/%',
    '/%zz/',
    '/%E0%A4%A',
    '/%00',
    '//',
    '//evil.example/',
    '/stories/one//',
    'http://evil.example/',
    '*',
  ])('answers the odd address %s and goes on serving', async (path) => {
    const answer = await ask(atRoot, path);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.location ?? '/').toMatch(/^\/(?!\/)/u);
    expect((await ask(atRoot, '/')).status).toBe(200);
  });

  test('serves a site under a path, and nothing beside it', async () => {
    expect((await ask(below, '/at-odds/')).body).toBe('<h1>Home</h1>');
    expect((await ask(below, '/at-odds/stories/one/')).body).toBe('<h1>One</h1>');
    for (const path of ['/', '/stories/one/', '/at-oddsstories/one/', '/at-odds/../stories/one/']) {
      expect((await ask(below, path)).status, path).toBe(404);
    }
  });
});

test.each(['/at-odds', '/at-odds/', 'at-odds', 'at-odds/'])('the base path may be written %s', async (base) => {
  const server = await listen(base);
  expect((await ask(server, '/at-odds/')).body).toBe('<h1>Home</h1>');
  server.close();
});
