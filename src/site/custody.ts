import type { Article, Copy } from '../domain/article.ts';
import { omitFields } from '../domain/omit-fields.ts';
import { capitalise } from '../domain/words.ts';
import { nameLanguage } from './translation-note.ts';

/** A line of where a copy comes from: what is known of how it came here. */
export interface CustodyRow {
  readonly field: string;
  readonly label: string;
  /** As it stands in the fields of the document; never empty. */
  readonly values: readonly string[];
}

/** Fields in the order in which readers meet them. One that is not named here comes last, under its own name. */
const LABELS: Readonly<Partial<Record<keyof Copy | 'rights', string>>> = {
  found: 'Found at',
  retrieved: 'Retrieved',
  titleInAddress: 'Headline in its address',
  translated: 'Translated from',
  inferred: 'Worked out',
  origin: 'Origin',
  changes: 'Changes',
  versions: 'Other versions',
  sha256: 'Sealed as',
  earlier: 'Sealed before as',
  rights: 'Rights',
};

/** What was worked out, in words. */
const INFERRED: Readonly<Record<Copy['inferred'][number], string>> = {
  found: 'where it was found: an address that was put together',
  kind: 'what the copy is to the original',
  date: 'the day of publication',
  translated: 'that it is a translation',
};

/** All that is known of a copy, and of whose it is, but its kind, which is told in a sentence. */
export function listCustody({ copy, rights }: Pick<Article, 'copy' | 'rights'>): readonly CustodyRow[] {
  const inWords = {
    translated: copy.translated === undefined ? undefined : nameLanguage(copy.translated),
    inferred: copy.inferred.map((what) => INFERRED[what]),
    rights: rights && Object.values(rights).join('. '),
  };
  const known = new Map<string, unknown>(Object.entries({ ...omitFields(copy, 'kind'), ...inWords }));
  const names = new Set([...Object.keys(LABELS), ...known.keys()]);
  return [...names].flatMap((field) => {
    const values = [known.get(field) ?? []].flat().map(String);
    const name =
      (LABELS as Readonly<Record<string, string>>)[field] ??
      capitalise(field.replaceAll(/(?=\p{Lu})/gu, ' ').toLowerCase());
    const isProbable = (copy.inferred as readonly string[]).includes(field);
    const label = isProbable ? `Probably ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
    return values.length > 0 ? [{ field, label, values }] : [];
  });
}
