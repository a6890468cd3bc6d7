import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { RenderReport } from '../build/render-report.ts';
import { PlannedContent } from '../site/planned-content.ts';
import { readPlan, type RenderPlan } from '../site/render-plan.ts';
import { shareContent, type StoryNote } from '../site/site-content.ts';
import { nameUnit, type UnitName } from '../site/site-units.ts';
import { fillStyleHashes, listStyleHashes } from './style-hashes.ts';

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Where Astro thinks that the notes of stories are published. */
const NOTES = '/notes-of-stories';
const NOTE_PATH = new RegExp(`^${NOTES}/([^/]+)/(.+)[.]note$`, 'u');

/** What Astro takes for the site's address where it has none. */
const NO_SITE = 'http://localhost:4321';

/**
 * Renders the pages that a build's plan names, story by story, so that one story at a time is in memory, whatever
 * their number; and writes them itself, at once: Astro waits for the disk at each of its steps, which takes longer
 * than to render.
 */
export function renderPages(): AstroIntegration {
  const plan = readPlan();
  if (!plan) return { name: 'at-odds-render-pages', hooks: {} };
  // Whoever asked for these pages is gone.
  process.once('disconnect', () => process.exit(1));
  // To wait for that alone would keep the process alive.
  process.channel?.unref();
  const content = new PlannedContent(plan);
  shareContent(content);
  const place = { origin: NO_SITE, base: '', folder: plan.fresh };
  return {
    name: 'at-odds-render-pages',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({
          pattern: `${NOTES}/[story]/[note].note`,
          entrypoint: new URL('../standards/story-note.ts', import.meta.url),
          prerender: true,
        });
      },
      'astro:config:done': ({ config }) => {
        if (config.site !== undefined) place.origin = new URL(config.site).origin;
        place.base = config.base.replace(/\/*$/u, '');
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          getStaticPaths: async () => {
            const renderer = new PageRenderer(astro, content, place);
            await renderer.renderPlan(plan, await astro.getStaticPaths());
            // Nothing is left for Astro to render.
            return [];
          },
        }));
      },
    },
  };
}

interface SitePlace {
  readonly origin: string;
  /** Without a slash at its end. */
  readonly base: string;
  readonly folder: string;
}

class PageRenderer {
  readonly #astro: AstroPrerenderer;
  readonly #content: PlannedContent;
  readonly #place: SitePlace;
  readonly #styles = new Map<UnitName, Set<string>>();

  constructor(astro: AstroPrerenderer, content: PlannedContent, place: SitePlace) {
    this.#astro = astro;
    this.#content = content;
    this.#place = place;
  }

  async renderPlan({ own, search, lists }: RenderPlan, paths: readonly PathWithRoute[]): Promise<void> {
    const pathsOf = Map.groupBy(paths, (path) => {
      const [, story] = NOTE_PATH.exec(path.pathname) ?? [];
      return story === undefined ? nameUnit(nameFile(path)) : (`story/${story}` as const);
    });
    for (const [index, id] of own.entries()) {
      await this.#renderUnit(`story/${id}`, pathsOf);
      report({ stories: index + 1 });
      // Nothing here waits for anything; this lets the process hear that the build was ended.
      await setImmediate();
    }
    if (search) await this.#renderUnit('site', pathsOf);
    for (const address of lists) await this.#renderUnit(`list/${address}`, pathsOf);
    report({ styles: Object.fromEntries([...this.#styles].map(([unit, hashes]) => [unit, [...hashes]])) });
  }

  async #renderUnit(unit: UnitName, pathsOf: ReadonlyMap<UnitName, readonly PathWithRoute[]>): Promise<void> {
    const styles = new Set<string>();
    const files = new Set<string>();
    for (const path of pathsOf.get(unit) ?? []) {
      const file = nameFile(path);
      if (files.has(file)) throw new Error(`Two pages would be written to ${file}.`);
      files.add(file);
      await this.#renderPath(path, file, styles);
    }
    if (styles.size > 0) this.#styles.set(unit, styles);
  }

  async #renderPath(path: PathWithRoute, file: string, styles: Set<string>): Promise<void> {
    const { origin, base, folder } = this.#place;
    const { pathname, route } = path;
    const isPage = route.type === 'page';
    const address = `${base}${pathname.replace(/\/$/u, '')}${isPage ? '/' : ''}`;
    const request = new Request(new URL(address, origin));
    const answer = await this.#astro.render(request, { routeData: route });
    const response = answer instanceof Response ? answer : answer.response;
    // Astro answers the request for the page of missing pages as a host would.
    if (response.status !== 200 && pathname !== '/404') {
      throw new Error(`${route.component} answered ${String(response.status)} for ${pathname}.`);
    }
    const [, story, note] = NOTE_PATH.exec(pathname) ?? [];
    if (story !== undefined) {
      this.#content.writeNote(story, note as StoryNote, await response.text());
      return;
    }
    const target = join(folder, file);
    mkdirSync(dirname(target), { recursive: true });
    if (!isPage) {
      writeFileSync(target, new Uint8Array(await response.arrayBuffer()));
      return;
    }
    const html = await response.text();
    const own = listStyleHashes(html);
    for (const hash of own) styles.add(hash);
    writeFileSync(target, fillStyleHashes(html, own));
  }
}

/** The file of a page or an endpoint, by its path in the site. */
function nameFile({ pathname, route }: PathWithRoute): string {
  const path = pathname.replace(/^\/|\/$/gu, '');
  if (route.type !== 'page') return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}

function report(message: RenderReport): void {
  process.send?.(message);
}
