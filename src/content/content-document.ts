import type { Place } from '../domain/problem.ts';
import type { Range } from '../domain/range.ts';
import type { ContentFile } from './content-file.ts';
import { guessFrontmatter, splitFrontmatter, type FileParts } from './frontmatter.ts';
import type { FieldPath, PositionedYaml } from './positioned-yaml.ts';
import { placeRange } from './text-position.ts';

/**
 * A content file whose fields have been read. When some of them do not fit their schema, or could not be read,
 * the problems say so, and `data` holds what there is, so that the rest can be checked.
 */
export interface ContentDocument<Data> extends Pick<PositionedYaml, 'lost' | 'isGiven' | 'isLost'> {
  readonly file: ContentFile;
  readonly data: Data;
  /** Markdown below the frontmatter; empty for a source. */
  readonly body: string;
  /** Whether it is certain where the body begins: not so when the fence before it is missing. */
  readonly isBodyKnown: boolean;
  placeValue(path: FieldPath): Place;
  placeKey(path: FieldPath): Place;
  /** The place of words inside a value, or that of the whole value where they are not spelt so. */
  placeWords(path: FieldPath, words: string): Place;
  /** The place of a range of the body. */
  placeInBody(range: Range): Place;
}

/** A source is YAML and nothing else; every other file has its YAML between two fences, or what is taken for them. */
export function findParts(file: ContentFile): FileParts | undefined {
  const end = file.text.length;
  if (file.kind === 'source') return { frontmatter: { start: 0, end }, body: { start: end, end }, isBodyKnown: true };
  return splitFrontmatter(file.text) ?? guessFrontmatter(file.text);
}

/** Joins a file and the fields that were read from it. */
export function openDocument<Data>(
  file: ContentFile,
  data: Data,
  { body: { start }, isBodyKnown }: FileParts,
  yaml: PositionedYaml,
): ContentDocument<Data> {
  const place = (range: Range) => placeRange(file.path, file.text, range);
  return {
    file,
    data,
    body: file.text.slice(start),
    isBodyKnown,
    lost: yaml.lost,
    placeValue: (path) => place(yaml.findValue(path)),
    placeKey: (path) => place(yaml.findKey(path)),
    placeWords: (path, words) => {
      const range = yaml.findValue(path);
      const at = file.text.slice(range.start, range.end).indexOf(words);
      return place(at === -1 ? range : { start: range.start + at, end: range.start + at + words.length });
    },
    isGiven: (path) => yaml.isGiven(path),
    isLost: (path) => yaml.isLost(path),
    placeInBody: (range) => place({ start: start + range.start, end: start + range.end }),
  };
}
