import type { FieldPath } from './positioned-yaml.ts';

/** One text among the fields of a file: a value, or the name of a field. */
export interface FieldText {
  readonly path: FieldPath;
  readonly words: string;
  readonly isName: boolean;
}

/** Every text among some fields, the name of a field before what it holds. */
export function listTexts(value: unknown, path: FieldPath = []): readonly FieldText[] {
  if (typeof value === 'string') return [{ path, words: value, isName: false }];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => listTexts(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => {
    const own = [...path, name];
    return [{ path: own, words: name, isName: true }, ...listTexts(field, own)];
  });
}
