import type { Place } from '../domain/problem.ts';
import type { Range } from '../domain/range.ts';
import type { ContentFile } from './content-file.ts';
import { parseYaml, splitFrontmatter, type FieldPath, type FileParts, type PositionedYaml } from './frontmatter.ts';
import { placeRange } from './text-position.ts';

/** A content file whose fields fit their schema. Places are worked out only when a problem needs them. */
export interface ContentDocument<Data> {
  readonly file: ContentFile;
  readonly data: Data;
  /** Markdown below the frontmatter; empty for a source. */
  readonly body: string;
  placeValue(path: FieldPath): Place;
  placeKey(path: FieldPath): Place;
  /** The place of a range of the body. */
  placeInBody(range: Range): Place;
}

/** A source is YAML and nothing else; every other file has its YAML between two fences. */
export function findParts(file: ContentFile): FileParts | undefined {
  const end = file.text.length;
  if (file.kind === 'source') return { frontmatter: { start: 0, end }, body: { start: end, end } };
  return splitFrontmatter(file.text);
}

/**
 * Joins a file and its validated fields.
 * @throws {TypeError} when the file has no frontmatter, which whoever validated the fields has seen before.
 */
export function openDocument<Data>(file: ContentFile, data: Data): ContentDocument<Data> {
  const parts = findParts(file);
  if (!parts) throw new TypeError(`${file.path} has no frontmatter.`);
  let parsed: PositionedYaml | undefined;
  const positions = () => (parsed ??= parseYaml(file.text, parts.frontmatter));
  const place = (range: Range) => placeRange(file.path, file.text, range);
  const { start } = parts.body;

  return {
    file,
    data,
    body: file.text.slice(start),
    placeValue: (path) => place(positions().findValue(path)),
    placeKey: (path) => place(positions().findKey(path)),
    placeInBody: (range) => place({ start: start + range.start, end: start + range.end }),
  };
}
