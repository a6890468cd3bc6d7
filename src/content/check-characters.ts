import type { Problem } from '../domain/problem.ts';
import { findUnfit } from '../domain/unfit-characters.ts';
import type { ContentFile } from './content-file.ts';
import { describeProblem } from './describe-problem.ts';
import { listTexts } from './list-texts.ts';
import type { PositionedYaml } from './positioned-yaml.ts';
import { placeRange } from './text-position.ts';

/** Finds characters that no text may have in a file, and in its fields also those that YAML makes of an escape. */
export function checkCharacters({ path, text }: ContentFile, yaml: PositionedYaml | undefined): readonly Problem[] {
  const escaped = listTexts(text.includes('\\') ? yaml?.readData() : undefined).flatMap((field) => {
    const range = field.isName ? yaml?.findKey(field.path) : yaml?.findValue(field.path);
    const [unfit] = findUnfit(field.words);
    return unfit && range && findUnfit(text.slice(range.start, range.end)).length === 0 ? [{ ...unfit, ...range }] : [];
  });
  return [...findUnfit(text), ...escaped].map(({ name, kind, ...range }) =>
    describeProblem('unfit-character', placeRange(path, text, range), { name, kind }),
  );
}
