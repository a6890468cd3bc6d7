import { findHeaders, writeExpression, type HeaderRule } from './header-rules.ts';

/** Hosts that do not read `_headers`, by the name under which their form is asked for. */
export const HOSTS = ['nginx', 'caddy'] as const;
export type Host = (typeof HOSTS)[number];

/** The address of a rule that holds for the whole site. */
const EVERYTHING = '/*';

/** The rules of a `_headers` file in the form of another host: the same headers for the same addresses. */
export function printHostConfig(rules: readonly HeaderRule[], host: Host): string {
  return `${(host === 'nginx' ? printNginx(rules) : printCaddy(rules)).join('\n')}\n`;
}

/**
 * Lines for a `server` block. In nginx a location takes the place of all others and of the headers outside it, so each
 * has the headers of every rule whose addresses lie among its own, the more exact rules first.
 */
function printNginx(rules: readonly HeaderRule[]): readonly string[] {
  const general = rules.filter(({ address }) => address === EVERYTHING);
  const special = rules
    .filter(({ address }) => address !== EVERYTHING)
    .toSorted((a, b) => rankAddress(a) - rankAddress(b) || b.address.length - a.address.length);
  return [
    ...general.flatMap(({ headers }) => headers.map((header) => writeNginxHeader(header))),
    ...special.flatMap(({ address }) => [
      // Where a page is asked for, nginx goes on to its file, and looks for a location anew.
      `location ~ ${writeExpression(address).replace(/\/\$$/u, '/(index\\.html)?$')} {`,
      ...[...new Map(findHeaders(rules, address)).entries()].map((header) => `  ${writeNginxHeader(header)}`),
      '}',
    ]),
  ];
}

/**
 * Lines for a site block. Caddy sets the headers of every matcher that fits, one after the other. Its own patterns know
 * `*` only at their ends, so that addresses are matched by regular expressions.
 */
function printCaddy(rules: readonly HeaderRule[]): readonly string[] {
  return rules.flatMap(({ address, headers }, index) => {
    const name = address === EVERYTHING ? '' : `@rule${String(index)} `;
    return [
      ...(name === '' ? [] : [`${name}path_regexp ${writeExpression(address)}`]),
      `header ${name}{`,
      ...headers.map(([header, value]) => `  ${header} ${quote(value)}`),
      '}',
    ];
  });
}

/** The address of one file comes before those of many. */
function rankAddress({ address }: HeaderRule): number {
  return /[*:]/u.test(address) ? 1 : 0;
}

function writeNginxHeader([name, value]: readonly [string, string]): string {
  // What nginx itself would say of the kind of a file is replaced, not added to.
  if (name === 'Content-Type') return `types {} default_type ${quote(value)};`;
  return `add_header ${name} ${quote(value)} always;`;
}

function quote(value: string): string {
  return `"${value.replaceAll('"', '\\"')}"`;
}
