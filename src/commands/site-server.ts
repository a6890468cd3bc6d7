import { readFileSync } from 'node:fs';
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
    const { url = '/' } = request;
    const isInside = url.startsWith(root);
    request.url = isInside ? url.slice(root.length - 1) : url;
    const rules = parseHeaderRules(readFileSync(join(folder, '_headers'), 'utf8'));
    for (const [name, value] of findHeaders(rules, request.url.replace(/\?.*$/su, ''))) response.setHeader(name, value);
    if (isInside) files(request, response);
    else refuse(response);
  });
}
