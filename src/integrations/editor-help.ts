import type { AstroIntegration } from 'astro';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findContentFolder } from '../content/content-folder.ts';
import { writeEditorManifest } from '../content/editor-manifest.ts';
import { writeEditorSchemas } from '../content/editor-schemas.ts';

/** While the development server runs, an editor gets to know files and ids as they are made, moved and removed. */
export function editorHelp(): AstroIntegration {
  let root = '';
  const folder = findContentFolder();
  const write = () => {
    const folders = [resolve(root, 'content'), folder];
    writeEditorManifest(root, folders);
    // In place of those that Astro writes as it starts, which know no ids.
    writeEditorSchemas(root, folders);
  };
  return {
    name: 'at-odds-editor-help',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server }) => {
        let waiting: NodeJS.Timeout | undefined;
        const writeSoon = (path: string) => {
          if (!path.startsWith(folder)) return;
          clearTimeout(waiting);
          waiting = setTimeout(write, 500);
        };
        server.watcher.add(folder);
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, writeSoon);
      },
      'astro:server:start': write,
    },
  };
}
