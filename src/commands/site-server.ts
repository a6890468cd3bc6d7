import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { findHeaders, parseHeaderRules } from './header-rules.ts';

export interface ServedFolder {
  /** Where the built site lies. */
  readonly folder: string;
  /** Path under which it is served, such as `/` or `/at-odds`. */
  readonly base: string;
}

/** A server for a built site that answers as its host will: with the headers of `_headers` and the site's own 404 page. */
export function createSiteServer({ folder, base }: ServedFolder): Server {
  const notFound = readFileSync(join(folder, '404.html'));
  const prefix = base.replace(/^\/*|\/*$/gu, '');
  const root = prefix === '' ? '/' : `/${prefix}/`;

  const refuse = (response: ServerResponse) => {
    response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(notFound);
  };
  // `dev` reads the folder anew for every request, so that a rebuild under a running server shows at once.
  const files = sirv(folder, {
    dev: true,
    etag: true,
    onNoMatch: (_request, response) => {
      refuse(response);
    },
  });

  return createServer((request: IncomingMessage, response: ServerResponse) => {
    const [pathname = '/', query] = (request.url ?? '/').split('?');
    const path = pathname.startsWith(root) ? `/${pathname.slice(root.length)}` : pathname;
    const rules = parseHeaderRules(readFileSync(join(folder, '_headers'), 'utf8'));
    for (const [name, value] of findHeaders(rules, path)) response.setHeader(name, value);
    if (`${pathname}/` === root || isFolder(folder, root, pathname)) {
      response.writeHead(301, { Location: query === undefined ? `${pathname}/` : `${pathname}/?${query}` }).end();
    } else if (pathname.startsWith(root)) {
      request.url = path;
      files(request, response, () => {
        refuse(response);
      });
    } else refuse(response);
  });
}

/** Whether an address names a page but lacks the slash that pages end in. */
function isFolder(folder: string, root: string, pathname: string): boolean {
  if (pathname.endsWith('/') || !pathname.startsWith(root) || pathname.startsWith('//')) return false;
  const path = decodePath(pathname.slice(root.length));
  return path !== undefined && !path.split(/[\\/]/u).includes('..') && existsSync(join(folder, path, 'index.html'));
}

/** An address as a path; undefined when its percent signs make no sense. */
function decodePath(address: string): string | undefined {
  try {
    const path = decodeURIComponent(address);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}
