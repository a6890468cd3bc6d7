import { z } from 'zod';

/** What a schema says of the field at a path, if it says anything. */
export function describeField(schema: z.core.$ZodType, path: readonly (string | number)[]): string | undefined {
  const field = path.reduce<z.core.$ZodType | undefined>((around, step) => {
    const inner = around && unwrap(around);
    if (inner instanceof z.ZodArray) return inner.element;
    const shape: Readonly<Record<string, z.core.$ZodType>> = inner instanceof z.ZodObject ? inner.shape : {};
    return shape[step];
  }, schema);
  return field && z.globalRegistry.get(field)?.description;
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodPipe) return unwrap(schema.out);
  const isWrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional || schema instanceof z.ZodDefault;
  return isWrapped ? unwrap(schema.unwrap()) : schema;
}
