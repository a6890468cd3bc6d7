/** Headers for the addresses that a pattern matches; `*` stands for anything. */
export interface HeaderRule {
  /** As it is written in the file. */
  readonly address: string;
  readonly pattern: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Reads a `_headers` file: an address on a line, its headers indented below, `#` before a comment. */
export function parseHeaderRules(text: string): readonly HeaderRule[] {
  const rules: { address: string; pattern: RegExp; headers: (readonly [string, string])[] }[] = [];
  for (const line of text.split(/\r?\n/u)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, name, value] = /^\s+([^:\s]+):\s*(.+)$/u.exec(line) ?? [];
    if (name && value) rules.at(-1)?.headers.push([name, value]);
    else rules.push({ address: line.trim(), pattern: matchAddress(line.trim()), headers: [] });
  }
  return rules;
}

function matchAddress(pattern: string): RegExp {
  return new RegExp(
    `^${pattern
      .split('*')
      .map((part) => RegExp.escape(part))
      .join('.*')}$`,
    'u',
  );
}

export function findHeaders(rules: readonly HeaderRule[], path: string): readonly (readonly [string, string])[] {
  return rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers);
}
