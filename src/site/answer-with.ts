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

type FileContent = string | Uint8Array<ArrayBuffer>;

/** A file of the site, as an endpoint answers it. */
export class FileAnswer extends Response {
  readonly content: FileContent;

  constructor(content: FileContent, type: string) {
    // A build takes the content as it is: to make a body of it and read that again takes longer than to write a file.
    super(import.meta.env.PROD ? null : content, { headers: { 'Content-Type': type } });
    this.content = content;
  }
}

/**
 * An endpoint that makes a file of the site. It is an `APIRoute` that uses no more of Astro's context than a build
 * gives it, which asks endpoints itself.
 */
export type FileRoute<Params = object, Props = object> = (context: {
  readonly params: Params;
  readonly props: Props;
}) => FileAnswer | Promise<FileAnswer>;

export function answerWith(kind: keyof typeof TYPES, content: string): FileAnswer {
  return new FileAnswer(content, TYPES[kind]);
}

/** The same for what is written as JSON: two spaces deep, for people look at it too. */
export function answerWithJson(kind: keyof typeof TYPES, value: unknown): FileAnswer {
  return answerWith(kind, `${JSON.stringify(value, null, 2)}\n`);
}

/** A picture, as PNG. */
export function answerWithImage(bytes: Uint8Array<ArrayBuffer>): FileAnswer {
  return new FileAnswer(bytes, 'image/png');
}
