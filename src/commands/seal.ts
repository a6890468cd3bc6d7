import { readFileSync, writeFileSync } from 'node:fs';
import { isMap, parseDocument } from 'yaml';
import { findContentFolder } from '../content/content-folder.ts';
import { splitFrontmatter } from '../content/frontmatter.ts';
import { readContent } from '../content/read-content.ts';
import { hashBody } from '../content/seal.ts';

/**
 * Writes the SHA-256 of every body into its `copy.sha256`, so that a later change of the text stops the build.
 * A seal that is replaced is kept in `copy.earlier`, and the check asks for a correction that tells readers.
 * Nothing else in a file changes but line ends, which become line feeds. With names as arguments only files whose
 * path contains one are sealed. Exit code 1 when a file could not be sealed, or none was meant.
 */
const wanted = process.argv.slice(2);
const option = wanted.find((name) => name.startsWith('-'));
if (option !== undefined) {
  console.error(`There is no option "${option}". Names that stand in paths are all that can be given.`);
  process.exit(2);
}
const { files, problems } = readContent(findContentFolder());
for (const { file, message } of problems) {
  console.error(`${file}: ${message}`);
  process.exitCode = 1;
}
const texts = files.filter(
  ({ kind, path }) =>
    (kind === 'article' || kind === 'record') && (wanted.length === 0 || wanted.some((name) => path.includes(name))),
);
let sealed = 0;

for (const { path, text } of texts) {
  const parts = splitFrontmatter(text);
  const yaml = parts && text.slice(parts.frontmatter.start, parts.frontmatter.end);
  const written = parts && writeSeal(yaml ?? '', hashBody(text.slice(parts.body.start)));
  if (yaml === undefined || written === undefined) {
    console.error(
      `${path}: not sealed, for it has no readable "copy:" with its fields on lines of their own. "npm run check" says more.`,
    );
    process.exitCode = 1;
  } else if (written !== yaml) {
    const raw = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      raw.replaceAll(/\r\n?/gu, '\n').replace(yaml, () => written),
    );
    console.log(`${path}: sealed.`);
    sealed += 1;
  }
}
if (texts.length === 0) {
  const names = wanted.map((name) => ` with "${name}" in its path`).join(' or');
  console.error(`There is no article or record${names}.`);
  process.exitCode = 1;
}
console.log(`${String(sealed)} sealed of ${String(texts.length)} looked at.`);

/**
 * Changes or adds the one line of the seal, and keeps the seal that it takes the place of among the earlier ones.
 * Undefined when there is no `copy` to put it in, or no line to keep the earlier seal in.
 */
function writeSeal(yaml: string, hash: string): string | undefined {
  const document = parseDocument(yaml);
  const copy = document.get('copy');
  if (document.errors.length > 0 || !isMap(copy) || copy.flow) return undefined;
  if (copy.get('sha256') === hash) return yaml;
  const line = /^(?<indent>[ \t]+)sha256:.*$/mu;
  if (copy.has('sha256')) {
    const before = String(copy.get('sha256'));
    const earlier = /^(?<start>[ \t]+earlier:[ \t]*\[[^\]\n]*)\][ \t]*$/mu;
    if (!copy.has('earlier')) {
      return yaml.replace(line, (_match, indent: string) => `${indent}sha256: ${hash}\n${indent}earlier: [${before}]`);
    }
    if (!earlier.test(yaml)) return undefined;
    return yaml
      .replace(line, (_match, indent: string) => `${indent}sha256: ${hash}`)
      .replace(earlier, (_match, start: string) => `${start}${start.endsWith('[') ? '' : ', '}${before}]`);
  }
  return yaml.replace(
    /^copy:[^\n]*\n(?<indent>[ \t]+)/mu,
    (match, indent: string) => `${match}sha256: ${hash}\n${indent}`,
  );
}
