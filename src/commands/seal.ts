import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { isMap, parseDocument } from 'yaml';
import { readCopy } from '../content/assemble-article.ts';
import type { ContentFile } from '../content/content-file.ts';
import { findContentFolder } from '../content/content-folder.ts';
import { splitFrontmatter } from '../content/frontmatter.ts';
import { readContent } from '../content/read-content.ts';
import { sealCopy } from '../content/seal-copy.ts';
import { validateFile } from '../content/validate-file.ts';
import { writeNewFile } from '../authoring/new-file.ts';
import { articleSchema, recordSchema } from '../schema/article-schema.ts';
import { answerCall, WrongCall } from './answer-call.ts';

/**
 * Writes the seal of every text into its `copy.sha256`, so that a later change of headline or text stops the build.
 * A seal that is replaced is kept in `copy.earlier`, and the check asks for a correction that tells readers. Nothing
 * else in a file changes but line ends, which become line feeds. With names as arguments only files whose path
 * contains one are sealed. Exit code 1 when a file could not be sealed, or none was meant; 2 when it was called wrongly.
 */
const USAGE = `npm run seal -- [NAME…] [--fresh]

NAME      seals only files with it in their path
--fresh   keeps no seal from before: for texts that were never published; needs a NAME`;

function sealTexts(): number {
  const options = { fresh: { type: 'boolean', default: false } } as const;
  const { values, positionals: names } = parseArgs({ allowPositionals: true, options });
  if (values.fresh && names.length === 0) throw new WrongCall('Name the text that was never published.');
  const folder = findContentFolder();
  const { files, problems } = readContent(folder);
  for (const { file, message } of problems) console.error(`${file}: ${message}`);
  const texts = files.filter(
    ({ kind, path }) =>
      (kind === 'article' || kind === 'record') && (names.length === 0 || names.some((name) => path.includes(name))),
  );
  let sealed = 0;
  let isFailed = problems.length > 0;
  for (const file of texts) {
    const { path, text } = file;
    const parts = splitFrontmatter(text);
    const yaml = parts && text.slice(parts.frontmatter.start, parts.frontmatter.end);
    const written = yaml === undefined ? undefined : writeSeal(yaml, readSeal(file), values.fresh);
    if (yaml === undefined || written === undefined) {
      console.error(
        `${path}: not sealed, for it has no readable "copy:" with its fields on lines of their own. "npm run check" says more.`,
      );
      isFailed = true;
    } else if (written !== yaml) {
      const raw = readFileSync(path, 'utf8').replaceAll(/\r\n?/gu, '\n');
      writeNewFile(
        folder,
        relative(folder, path),
        raw.replace(yaml, () => written),
        'replace',
      );
      console.log(`${path}: sealed.`);
      sealed += 1;
    }
  }
  if (texts.length === 0) {
    const meant = names.map((name) => ` with "${name}" in its path`).join(' or');
    console.error(`There is no article or record${meant}.`);
    isFailed = true;
  }
  console.log(`${String(sealed)} sealed of ${String(texts.length)} looked at.`);
  return isFailed ? 1 : 0;
}

/** The seal of headline and text; undefined when they cannot be read. */
function readSeal(file: ContentFile): string | undefined {
  const { document } = validateFile(file, file.kind === 'record' ? recordSchema : articleSchema);
  const copy = document && readCopy(document);
  return copy && !copy.isTooDeep ? sealCopy(copy.document.data.title, copy.copied.text) : undefined;
}

/**
 * Changes or adds the one line of the seal, and keeps the seal that it takes the place of among the earlier ones.
 * Undefined when there is no `copy` to put it in, or no line to keep the earlier seal in.
 */
function writeSeal(yaml: string, seal: string | undefined, isFresh: boolean): string | undefined {
  const document = parseDocument(yaml);
  const copy = document.get('copy');
  if (seal === undefined || document.errors.length > 0 || !isMap(copy) || copy.flow) return undefined;
  if (copy.get('sha256') === seal) return yaml;
  if (!copy.has('sha256')) {
    return yaml.replace(
      /^copy:[^\n]*\n(?<indent>[ \t]+)/mu,
      (match, indent: string) => `${match}sha256: ${seal}\n${indent}`,
    );
  }
  const before = String(copy.get('sha256'));
  const line = /^(?<indent>[ \t]+)sha256:.*$/mu;
  const renewed = yaml.replace(line, (_match, indent: string) => `${indent}sha256: ${seal}`);
  if (isFresh) return renewed;
  if (!copy.has('earlier')) {
    return renewed.replace(line, (match, indent: string) => `${match}\n${indent}earlier: [${before}]`);
  }
  const earlier = /^(?<start>[ \t]+earlier:[ \t]*\[[^\]\n]*)\][ \t]*$/mu;
  if (!earlier.test(yaml)) return undefined;
  return renewed.replace(earlier, (_match, start: string) => `${start}${start.endsWith('[') ? '' : ', '}${before}]`);
}

await answerCall(USAGE, sealTexts);
