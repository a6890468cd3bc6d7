import { splitFrontmatter } from '../src/content/frontmatter.ts';
import { sealCopy } from '../src/content/seal.ts';
import { parseCopiedText } from '../src/markdown/copied-text.ts';

/** The file of a made document with the seal that fits its headline and text, if it has a line for one. */
export function sealFile(text: string): string {
  const body = text.slice(splitFrontmatter(text)?.body.start);
  const [, title = '""'] = /^title: (".*")$/mu.exec(text) ?? [];
  const seal = () => `  sha256: ${sealCopy(JSON.parse(title) as string, parseCopiedText(body).text)}`;
  return text.replace(/^ {2}sha256: .*$/mu, seal);
}
