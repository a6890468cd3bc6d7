import { readFileSync, writeFileSync } from 'node:fs';
import { isMap, parseDocument } from 'yaml';
import { checkFolder } from '../checks/check-folder.ts';
import { findContentFolder } from '../checks/content-folder.ts';
import { splitFrontmatter } from '../checks/frontmatter.ts';
import { hashBody } from '../checks/seal.ts';

/**
 * Writes the SHA-256 of every body into its `copy.sha256`, so that a later change of the text stops the build.
 * Nothing else in a file changes but line ends, which become line feeds. With names as arguments only files whose path contains one are sealed.
 */
const wanted = process.argv.slice(2);
const { files } = checkFolder(findContentFolder());
let sealed = 0;
let looked = 0;

for (const { kind, path, text } of files) {
  if (kind !== 'article' && kind !== 'record') continue;
  if (wanted.length > 0 && !wanted.some((name) => path.includes(name))) continue;
  looked += 1;
  const parts = splitFrontmatter(text);
  if (!parts) continue;
  const yaml = text.slice(parts.frontmatter.start, parts.frontmatter.end);
  const written = writeSeal(yaml, hashBody(text.slice(parts.body.start)));
  if (written === undefined) {
    console.error(`${path}: not sealed, for it has no readable "copy:" with its fields on lines of their own.`);
    process.exitCode = 1;
  } else if (written !== yaml) {
    const raw = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      raw.replaceAll('\r\n', '\n').replace(yaml, () => written),
    );
    console.log(`${path}: sealed.`);
    sealed += 1;
  }
}
console.log(`${String(sealed)} sealed of ${String(looked)} looked at.`);

/** Changes or adds the one line of the seal; undefined when there is no `copy` to put it in. */
function writeSeal(yaml: string, hash: string): string | undefined {
  const document = parseDocument(yaml);
  const copy = document.get('copy');
  if (document.errors.length > 0 || !isMap(copy) || copy.flow) return undefined;
  if (copy.get('sha256') === hash) return yaml;
  const line = /^(?<indent>[ \t]+)sha256:.*$/mu;
  if (copy.has('sha256')) return yaml.replace(line, (_match, indent: string) => `${indent}sha256: ${hash}`);
  return yaml.replace(
    /^copy:[^\n]*\n(?<indent>[ \t]+)/mu,
    (match, indent: string) => `${match}sha256: ${hash}\n${indent}`,
  );
}
