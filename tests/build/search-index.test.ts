import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { buildSite, openWorkshop, root } from './build-site.ts';
import { smallContent, writeContent } from './small-content.ts';

const workshop = openWorkshop();

/** A configuration like the site's own, with an integration that spoils the pages before they are indexed. */
function writeConfig(name: string, spoil: string): string {
  const path = join(workshop, `${name}.config.mjs`);
  const own = pathToFileURL(join(root, 'astro.config.mjs')).href;
  const lines = [
    `import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';`,
    `import { join } from 'node:path';`,
    `import { fileURLToPath } from 'node:url';`,
    `import config from '${own}';`,
    `const spoil = (file) => { ${spoil} };`,
    `const spoiler = { name: 'spoiler', hooks: { 'astro:build:done': ({ dir }) => {`,
    `  const folder = fileURLToPath(dir);`,
    `  for (const name of readdirSync(folder, { recursive: true })) if (name.endsWith('.html')) spoil(join(folder, name));`,
    `} } };`,
    `export default { ...config, root: ${JSON.stringify(root)}, integrations: [spoiler, ...config.integrations] };`,
  ];
  writeFileSync(path, lines.join('\n'));
  // Astro takes the path as one from the root of the project.
  return relative(root, path);
}

const spoilers: Readonly<Record<string, string>> = {
  'has no pages': 'rmSync(file);',
  'has only pages that are not to be indexed': `writeFileSync(file, readFileSync(file, 'utf8').replace('<html', '<html data-pagefind-ignore="all"'));`,
  'has only pages without words': `writeFileSync(file, '');`,
};

test.each(Object.entries(spoilers))(
  'a site that %s is an error, for search would find nothing',
  async (name, spoil) => {
    const content = writeContent(join(workshop, name), smallContent);
    const { exitCode, output } = await buildSite({
      content,
      out: join(workshop, `${name}-site`),
      options: ['--config', writeConfig(name.replaceAll(' ', '-'), spoil)],
    });
    expect(output).toMatch(/search would find nothing/u);
    expect(exitCode).toBe(1);
  },
);
