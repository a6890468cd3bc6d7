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
const PLACE = new RegExp(
  `^(?:sources/(?<source>${ID})\\.yaml|stories/(?<story>${ID})/(?<records>records/)?(?<id>${ID})\\.md)$`,
  'u',
);

/** Reads a path inside the content folder, with forward slashes; undefined when no content file may stand there. */
export function readContentPlace(path: string): ContentPlace | undefined {
  const { source, story, records, id } = PLACE.exec(path)?.groups ?? {};
  if (source) return { kind: 'source', id: source };
  if (!story || !id) return undefined;
  if (records) return { kind: 'record', story, id };
  return id === 'story' ? { kind: 'story', story } : { kind: 'article', story, id };
}
