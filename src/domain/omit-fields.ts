/** A value without some of its fields. */
export function omitFields<Value extends object, Name extends keyof Value>(
  value: Value,
  ...names: readonly Name[]
): Omit<Value, Name> {
  const omitted = new Set<PropertyKey>(names);
  return Object.fromEntries(Object.entries(value).filter(([name]) => !omitted.has(name))) as Omit<Value, Name>;
}
