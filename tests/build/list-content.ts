import { parse } from 'yaml';
import { readTree } from './build-site.ts';

/** An article or a record, read without any code of the site. */
export interface ArticleFile {
  readonly story: string;
  readonly kind: 'article' | 'record';
  readonly id: string;
  readonly fields: {
    readonly title?: string;
    readonly publish?: string;
    readonly url?: string;
    readonly date: string;
    readonly source: string;
    readonly copy: { readonly found?: string };
    readonly claims?: readonly {
      readonly point: string;
      readonly position: string;
      readonly speaker?: string;
      readonly evidence: readonly unknown[];
    }[];
    readonly quotations?: readonly { readonly speaker?: string }[];
  };
  readonly body: string;
}

/** What is read of a story file. */
export interface StoryFields {
  readonly title: string;
  readonly date: string;
  readonly topics?: readonly string[];
  readonly points: readonly {
    readonly id: string;
    readonly relation?: string;
    readonly aspects?: readonly string[];
    readonly weight?: string;
  }[];
}

export interface ContentListing {
  readonly sources: readonly string[];
  readonly stories: readonly {
    readonly id: string;
    readonly points: readonly string[];
    readonly fields: StoryFields;
  }[];
  readonly articles: readonly ArticleFile[];
}

/** What a content folder holds, read without any code of the site. */
export function listContent(folder: string): ContentListing {
  const files = [...readTree(folder)].map(([path, bytes]) => ({ path, text: bytes.toString('utf8') }));
  return {
    sources: files.flatMap(({ path }) => /^sources\/(.+)\.yaml$/u.exec(path)?.[1] ?? []),
    stories: files.flatMap(({ path, text }) => {
      const [, id] = /^stories\/([^/]+)\/story\.md$/u.exec(path) ?? [];
      if (!id) return [];
      const fields = splitFile(text).fields as StoryFields;
      return [{ id, points: fields.points.map((point) => point.id), fields }];
    }),
    articles: files.flatMap(({ path, text }): readonly ArticleFile[] => {
      const [, story, records, id] = /^stories\/([^/]+)\/(records\/)?([^/]+)\.md$/u.exec(path) ?? [];
      if (!story || !id || (id === 'story' && !records)) return [];
      const { fields, body } = splitFile(text);
      return [{ story, kind: records ? 'record' : 'article', id, fields: fields as ArticleFile['fields'], body }];
    }),
  };
}

/** The points of a story to which its articles give different answers. */
export function listDiffering({ stories, articles }: ContentListing, story: string): readonly string[] {
  const { points = [] } = stories.find(({ id }) => id === story) ?? {};
  const speaking = articles.filter((article) => article.story === story && article.kind === 'article');
  return points.filter((point) => {
    const taken = speaking.map(({ fields }) =>
      (fields.claims ?? []).flatMap((claim) => (claim.point === point ? claim.position : [])),
    );
    const spoken = taken.filter((positions) => positions.length > 0);
    return new Set(spoken.map((positions) => positions.toSorted().join(' '))).size > 1;
  });
}

function splitFile(text: string): { fields: unknown; body: string } {
  const [, yaml = '', ...rest] = text.split(/^---$/mu);
  return { fields: parse(yaml), body: rest.join('---') };
}

/** The address of an article or a record, below that of the home page. */
export function addressOf({ story, kind, id }: Pick<ArticleFile, 'story' | 'kind' | 'id'>): string {
  return `stories/${story}/${kind === 'record' ? 'records/' : ''}${id}/`;
}

export function foldSpace(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** The words of Markdown: without emphasis, the addresses of links, line breaks, escapes, comments and tags. */
export function stripMarkdown(text: string): string {
  const words = text
    .replaceAll(/<!--[\s\S]*?-->/gu, '')
    .replaceAll(/<\/?[a-z][^>]*>/giu, '')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replaceAll(/\*\*?|~~|(?<!\w)_|_(?!\w)|^#+ |^> ?|\\$/gmu, '')
    .replaceAll(/\\([^\w\s])/gu, '$1')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&');
  return foldSpace(words);
}
