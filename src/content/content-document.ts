import type { Place } from '../domain/problem.ts';
import type { Range } from '../domain/range.ts';
import type { ContentFile } from './content-file.ts';
import { guessFrontmatter, splitFrontmatter, type FileParts } from './frontmatter.ts';
import { parseYaml, type FieldPath, type PositionedYaml } from './positioned-yaml.ts';
import { placeRange } from './text-position.ts';

/**
 * A content file whose fields have been read. When some of them do not fit their schema, or could not be read,
 * the problems say so, and `data` holds what there is, so that the rest can be checked.
 * Places are worked out only when a problem needs them.
 */
export interface ContentDocument<Data> {
  readonly file: ContentFile;
  readonly data: Data;
  /** Markdown below the frontmatter; empty for a source. */
  readonly body: string;
  /** Whether it is certain where the body begins: not so when the fence before it is missing. */
  readonly isBodyKnown: boolean;
  /** Frontmatter that could not be read, as it was written. */
  readonly lost: readonly string[];
  placeValue(path: FieldPath): Place;
  placeKey(path: FieldPath): Place;
  /** The place of words inside a value, or that of the whole value where they are not spelt so. */
  placeWords(path: FieldPath, words: string): Place;
  /** Whether an author wrote a value, readable or not. */
  isGiven(path: FieldPath): boolean;
  /** Whether an author wrote a value that a slip made unreadable. */
  isLost(path: FieldPath): boolean;
  /** The place of a range of the body. */
  placeInBody(range: Range): Place;
}

/** A source is YAML and nothing else; every other file has its YAML between two fences, or what is taken for them. */
export function findParts(file: ContentFile): FileParts | undefined {
  const end = file.text.length;
  if (file.kind === 'source') return { frontmatter: { start: 0, end }, body: { start: end, end }, isBodyKnown: true };
  return splitFrontmatter(file.text) ?? guessFrontmatter(file.text);
}

/**
 * Joins a file and the fields that were read from it.
 * @param yaml the file's YAML, if it has been parsed already
 * @throws {TypeError} when the file has no frontmatter, which whoever validated the fields has seen before.
 */
export function openDocument<Data>(file: ContentFile, data: Data, yaml?: PositionedYaml): ContentDocument<Data> {
  const parts = findParts(file);
  if (!parts) throw new TypeError(`${file.path} has no frontmatter.`);
  let parsed = yaml;
  const positions = () => (parsed ??= parseYaml(file.text, parts.frontmatter));
  const place = (range: Range) => placeRange(file.path, file.text, range);
  const { start } = parts.body;

  return {
    file,
    data,
    body: file.text.slice(start),
    isBodyKnown: parts.isBodyKnown,
    lost: yaml?.lost ?? [],
    placeValue: (path) => place(positions().findValue(path)),
    placeKey: (path) => place(positions().findKey(path)),
    placeWords: (path, words) => {
      const range = positions().findValue(path);
      const at = file.text.slice(range.start, range.end).indexOf(words);
      return place(at === -1 ? range : { start: range.start + at, end: range.start + at + words.length });
    },
    isGiven: (path) => positions().isGiven(path),
    isLost: (path) => positions().isLost(path),
    placeInBody: (range) => place({ start: start + range.start, end: start + range.end }),
  };
}
