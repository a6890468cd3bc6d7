/** What a page may say of itself beside its text. */
export const METADATA_FIELDS = ['title', 'byline', 'date', 'publisher', 'language', 'url'] as const;
export type MetadataField = (typeof METADATA_FIELDS)[number];

/** Where a value comes from that an author gave. */
export const TOLD = 'what you said';

/** One statement about a page, and where it stands. */
export interface MetadataStatement {
  readonly field: MetadataField;
  readonly value: string;
  /** Where it stands, in words that complete “From …”. */
  readonly origin: string;
}

/** One statement, or none where there is no value. */
export function stateField(
  field: MetadataField,
  value: string | undefined,
  origin: string,
): readonly MetadataStatement[] {
  return value === undefined || value === '' ? [] : [{ field, value, origin }];
}

/** What was taken for a field, and what else the page says of it. */
export interface Finding {
  readonly value: string;
  readonly origin: string;
  /** Where else the page says the same. */
  readonly agreeing: readonly string[];
  /** What the page says otherwise, the most trusted first. */
  readonly disagreeing: readonly Pick<MetadataStatement, 'value' | 'origin'>[];
  /** How the value was worked out, when it is not simply what stands there. */
  readonly note: string | undefined;
}

export type Metadata = Readonly<Partial<Record<MetadataField, Finding>>>;
