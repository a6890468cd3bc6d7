/** Some fields of a value, those of them that it has. */
export function pickFields<Value extends object, Name extends keyof Value>(
  value: Value,
  names: readonly Name[],
): Pick<Value, Name> {
  const picked = new Set<PropertyKey>(names);
  return Object.fromEntries(Object.entries(value).filter(([name]) => picked.has(name))) as Pick<Value, Name>;
}
