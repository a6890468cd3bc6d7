import { z } from 'zod';

/**
 * Reads what can be read of fields that do not all fit their schema, so that one mistake does not keep the rest
 * from being checked. Items of lists keep their places. What must be there and is no text is an empty one, which no
 * schema accepts: whoever meets it knows that it has been reported. Nothing salvaged is ever published.
 */
export function salvage<Data>(schema: z.ZodType<Data>, value: unknown): Data {
  return salvageAny(schema, value) as Data;
}

function salvageAny(schema: z.core.$ZodType, value: unknown): unknown {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional) {
    return isContainer(value) ? salvageAny(schema.unwrap(), value) : undefined;
  }
  if (schema instanceof z.ZodDefault) {
    const inner = schema.unwrap();
    const isList = inner instanceof z.ZodArray && value !== undefined;
    return isList || isContainer(value) ? salvageAny(inner, value) : z.parse(schema, undefined);
  }
  // A transformation in front of a schema: what it made of the value is not known, its target is.
  if (schema instanceof z.ZodPipe) return salvageAny(schema.out, value);
  if (schema instanceof z.ZodArray) {
    // A list that cannot be read is one of a single entry that cannot: it is not empty.
    return (Array.isArray(value) ? value : [undefined]).map((item) => salvageAny(schema.element, item));
  }
  if (schema instanceof z.ZodRecord) {
    const entries = Object.entries(isContainer(value) && !Array.isArray(value) ? value : {});
    return Object.fromEntries(entries.map(([key, entry]) => [key, salvageAny(schema.valueType, entry)]));
  }
  if (schema instanceof z.ZodObject) return salvageObject(schema, value);
  return typeof value === 'string' && value.length <= LONGEST_KEPT ? value.trim() : '';
}

/** A text that does not fit is kept, for it still says what is meant; one that is no name or line is not. */
const LONGEST_KEPT = 1000;

function salvageObject(schema: z.ZodObject, value: unknown): object {
  const fields = isContainer(value) ? value : {};
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  const salvaged = Object.entries(shape).map(([name, field]) => [name, salvageAny(field, fields[name])] as const);
  return Object.fromEntries(salvaged.filter(([, entry]) => entry !== undefined));
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
