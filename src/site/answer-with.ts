/** What kinds of text the site publishes beside its pages. `public/_headers` says the same to hosts. */
const TYPES = {
  text: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
  'json-ld': 'application/ld+json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  atom: 'application/atom+xml; charset=utf-8',
  'json-feed': 'application/feed+json; charset=utf-8',
  'csl-json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
  bibtex: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  opensearch: 'application/opensearchdescription+xml; charset=utf-8',
  manifest: 'application/manifest+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
} as const;

/** A file of the site, as an endpoint answers it. */
export function answerWith(kind: keyof typeof TYPES, content: string): Response {
  return new Response(content, { headers: { 'Content-Type': TYPES[kind] } });
}

/** The same for what is written as JSON. */
export function answerWithJson(kind: keyof typeof TYPES, value: unknown): Response {
  return answerWith(kind, `${JSON.stringify(value)}\n`);
}

/** A picture, as PNG. */
export function answerWithImage(bytes: Uint8Array<ArrayBuffer>): Response {
  return new Response(bytes, { headers: { 'Content-Type': 'image/png' } });
}
