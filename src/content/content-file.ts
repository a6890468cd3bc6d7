/** What a file of the content folder is, told by where it stands. Ids come from paths only. */
export type ContentPlace =
  | { readonly kind: 'source'; readonly id: string }
  | { readonly kind: 'story'; readonly story: string }
  | { readonly kind: 'article'; readonly story: string; readonly id: string }
  | { readonly kind: 'record'; readonly story: string; readonly id: string };

export type ContentFile = ContentPlace & {
  /** Path to show to the author. */
  readonly path: string;
  /** The whole file, with line feeds alone and without a byte-order mark. */
  readonly text: string;
};

export type FileOf<Kind extends ContentPlace['kind']> = ContentFile & { readonly kind: Kind };

export function selectFiles<Kind extends ContentPlace['kind']>(
  files: readonly ContentFile[],
  kind: Kind,
): readonly FileOf<Kind>[] {
  return files.filter((file): file is FileOf<Kind> => file.kind === kind);
}

/** Names that no file or folder can have on Windows, whatever its ending. */
export const WINDOWS_NAMES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
const SOURCE_PATH = new RegExp(`^sources/(${ID})\\.yaml$`, 'u');
const STORY_PATH = new RegExp(`^stories/(${ID})/story\\.md$`, 'u');
const ARTICLE_PATH = new RegExp(`^stories/(${ID})/(${ID})\\.md$`, 'u');
const RECORD_PATH = new RegExp(`^stories/(${ID})/records/(${ID})\\.md$`, 'u');

/** Reads a path inside the content folder, with forward slashes; undefined when no content file may stand there. */
export function readContentPlace(path: string): ContentPlace | undefined {
  const [, source] = SOURCE_PATH.exec(path) ?? [];
  if (source) return { kind: 'source', id: source };
  const [, storyOnly] = STORY_PATH.exec(path) ?? [];
  if (storyOnly) return { kind: 'story', story: storyOnly };
  const [, story, article] = ARTICLE_PATH.exec(path) ?? [];
  if (story && article) return { kind: 'article', story, id: article };
  const [, recordStory, record] = RECORD_PATH.exec(path) ?? [];
  if (recordStory && record) return { kind: 'record', story: recordStory, id: record };
  return undefined;
}
