import type { Article, Copy } from '../domain/article.ts';
import { omitFields } from '../domain/omit-fields.ts';

/** A line of a custody record: what is known of how a copy came here. */
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
  origin: 'Origin',
  changes: 'Changes',
  versions: 'Other versions',
  sha256: 'Sealed as',
  earlier: 'Sealed before as',
  rights: 'Rights',
};

/** All that is known of a copy, and of whose it is, but its kind, which is told in a sentence. */
export function listCustody({ copy, rights }: Pick<Article, 'copy' | 'rights'>): readonly CustodyRow[] {
  const known = new Map<string, unknown>(Object.entries({ ...omitFields(copy, 'kind'), rights: joinRights(rights) }));
  const names = new Set([...Object.keys(LABELS), ...known.keys()]);
  return [...names].flatMap((field) => {
    const values = [known.get(field) ?? []].flat().map(String);
    const label = (LABELS as Readonly<Record<string, string>>)[field] ?? nameField(field);
    return values.length > 0 ? [{ field, label, values }] : [];
  });
}

function joinRights(rights: Article['rights']): string | undefined {
  return rights && Object.values(rights).join('. ');
}

function nameField(field: string): string {
  const words = field.replaceAll(/(?=\p{Lu})/gu, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
