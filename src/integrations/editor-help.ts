import type { AstroIntegration } from 'astro';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findContentFolder } from '../content/content-folder.ts';
import { writeEditorManifest } from '../content/editor-manifest.ts';

/** While the development server runs, an editor gets to know files as they are made, moved and removed. */
export function editorHelp(): AstroIntegration {
  let root = '';
  return {
    name: 'at-odds-editor-help',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server }) => {
        const folder = findContentFolder();
        const write = () => {
          writeEditorManifest(root, [resolve(root, 'content'), folder]);
        };
        let waiting: NodeJS.Timeout | undefined;
        const writeSoon = (path: string) => {
          if (!path.startsWith(folder)) return;
          clearTimeout(waiting);
          waiting = setTimeout(write, 100);
        };
        write();
        server.watcher.add(folder);
        server.watcher.on('add', writeSoon);
        server.watcher.on('unlink', writeSoon);
      },
    },
  };
}
