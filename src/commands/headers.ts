import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { enterUserFolder } from '../content/content-folder.ts';
import { parseHeaderRules } from './header-rules.ts';
import { HOSTS, printHostConfig } from './host-config.ts';

/** Prints the headers of the built site in the form of a host that does not read `_headers`. */
enterUserFolder();
const { OUT_DIR = '', BASE_PATH = '/' } = process.env;
const [name, ...others] = process.argv.slice(2);
const host = HOSTS.find((one) => one === name);
const file = join(OUT_DIR, '_headers');

if (!host || others.length > 0) {
  console.error(`Say for which host: npm run -s headers -- ${HOSTS.join(' or ')}`);
  process.exit(2);
}
if (!existsSync(file)) {
  console.error(`There is no built site in ${OUT_DIR}. Build it first: npm run build`);
  process.exit(1);
}
const path = BASE_PATH.replace(/^\/*|\/*$/gu, '');
const rules = parseHeaderRules(readFileSync(file, 'utf8'), path === '' ? '' : `/${path}`);
process.stdout.write(printHostConfig(rules, host));
