import { z } from 'zod';

/** What a schema says of the field at a path, if it says anything. */
export function describeField(schema: z.core.$ZodType, path: readonly (string | number)[]): string | undefined {
  const field = findField(schema, path);
  return field && z.globalRegistry.get(field)?.description;
}

/** Whether the field, or the entry of a list, at a path may be left out. */
export function isOptional(schema: z.core.$ZodType, path: readonly (string | number)[]): boolean {
  const field = findField(schema, path);
  if (typeof path.at(-1) === 'number') return true;
  return field instanceof z.ZodOptional || field instanceof z.ZodExactOptional || field instanceof z.ZodDefault;
}

function findField(schema: z.core.$ZodType, path: readonly (string | number)[]): z.core.$ZodType | undefined {
  return path.reduce<z.core.$ZodType | undefined>((around, step) => {
    const inner = around && unwrap(around);
    if (inner instanceof z.ZodArray) return inner.element;
    const shape: Readonly<Record<string, z.core.$ZodType>> = inner instanceof z.ZodObject ? inner.shape : {};
    return shape[step];
  }, schema);
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodPipe) return unwrap(schema.out);
  const isWrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional || schema instanceof z.ZodDefault;
  return isWrapped ? unwrap(schema.unwrap()) : schema;
}
