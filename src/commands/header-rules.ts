/** Headers for the addresses that a pattern matches: `*` stands for anything, `:name` for anything without a slash. */
export interface HeaderRule {
  /** As it is written in the file. */
  readonly address: string;
  readonly pattern: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/**
 * Reads a `_headers` file: an address on a line, its headers indented below, `#` before a comment.
 * @param base the path under which the site lives, without a slash at its end
 */
export function parseHeaderRules(text: string, base = ''): readonly HeaderRule[] {
  const rules: { address: string; pattern: RegExp; headers: (readonly [string, string])[] }[] = [];
  for (const line of text.split(/\r?\n/u)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, name, value] = /^\s+([^:\s]+):\s*(.+)$/u.exec(line) ?? [];
    if (name && value) rules.at(-1)?.headers.push([name, value]);
    else {
      const address = base + line.trim();
      rules.push({ address, pattern: new RegExp(writeExpression(address), 'u'), headers: [] });
    }
  }
  return rules;
}

/** An address of a rule as a regular expression, as JavaScript and hosts understand it. */
export function writeExpression(address: string): string {
  const literal = address.replaceAll(/[.+?^${}()|[\]\\]/gu, '\\$&');
  return `^${literal.replaceAll('*', '.*').replaceAll(/:\w+/gu, '[^/]+')}$`;
}

export function findHeaders(rules: readonly HeaderRule[], path: string): readonly (readonly [string, string])[] {
  return rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers);
}
