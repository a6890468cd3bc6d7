import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { FileRoute } from '../site/answer-with.ts';
import { fillCollections } from '../site/collections.ts';
import type { StoryEntry } from '../schema/story-entry.ts';
import type { PlannedContent } from '../site/planned-content.ts';
import type { RenderPlan } from '../site/render-plan.ts';
import type { StoryNote } from '../site/site-content.ts';
import { nameUnit, type UnitName } from '../site/site-units.ts';
import type { PageApp } from './page-bundle.ts';
import type { RenderedStyles, RenderProgress } from './render-stories.ts';
import { fillStyleHashes, listStyleHashes } from './style-hashes.ts';

/** A page that Astro renders. */
interface PageWork {
  readonly file: string;
  readonly pathname: string;
  readonly route: RouteData;
}

/** A file that an endpoint makes. */
interface FileWork {
  readonly file: string;
  readonly answer: () => ReturnType<FileRoute>;
}

type Work = PageWork | FileWork;

/** The part used here of the module of an endpoint. */
interface FileModule {
  readonly GET: FileRoute<Params>;
  readonly getStaticPaths?: () => MaybePromise<readonly { readonly params: Params; readonly props?: object }[]>;
}

type Params = Readonly<Record<string, string | undefined>>;
type MaybePromise<Value> = Value | Promise<Value>;

/** Where Astro thinks that the notes of stories are published. */
const NOTES = 'notes-of-stories';
const NOTE_FILE = new RegExp(`^${NOTES}/([^/]+)/(.+)[.]note$`, 'u');
export const NOTE_ROUTE = `/${NOTES}/[story]/[note].note`;

/** What Astro takes for the site's address where it has none. */
const NO_SITE = 'http://localhost:4321';

/** Astro lists the addresses of all pages before it makes one: of stories with so many articles at a time. */
const AT_A_TIME = 160;

/**
 * Renders the pages that a build's plan names, story by story, so that one story at a time is in memory, whatever
 * their number; and writes them itself, at once: Astro waits for the disk at each of its steps, which takes longer
 * than to render.
 */
export class PageRenderer {
  readonly #app: PageApp;
  readonly #content: PlannedContent;
  readonly #plan: RenderPlan;
  readonly #origin: string;
  /** Without a slash at its end. */
  readonly #base: string;
  readonly #styles = new Map<UnitName, readonly string[]>();

  constructor(app: PageApp, content: PlannedContent, plan: RenderPlan) {
    this.#app = app;
    this.#content = content;
    this.#plan = plan;
    this.#origin = new URL(app.manifest.site ?? NO_SITE).origin;
    this.#base = app.manifest.base.replace(/\/*$/u, '');
  }

  async renderPlan(tell: (progress: RenderProgress) => void): Promise<RenderedStyles> {
    const { own, search, lists, stories } = this.#plan;
    const entries = new Map(stories.map((entry) => [entry.id, entry]));
    let done = 0;
    for (const some of groupBySize(
      own.flatMap((id) => entries.get(id) ?? []),
      AT_A_TIME,
    )) {
      this.#content.own = some;
      const work = await this.#listWork((route) => route.params.includes('story'));
      for (const { id } of some) {
        await this.#renderUnit(`story/${id}`, work);
        done += 1;
        tell({ stories: done });
      }
    }
    this.#content.own = [];
    const work = await this.#listWork((route) => !route.params.includes('story'));
    if (search) await this.#renderUnit('site', work);
    for (const address of lists) {
      await this.#renderUnit(`list/${address}`, work);
    }
    return this.#styles;
  }

  /** The pages and files that there are now, of some routes, by their unit. */
  async #listWork(isWanted: (route: RouteData) => boolean): Promise<ReadonlyMap<UnitName, readonly Work[]>> {
    fillCollections();
    const { manifest, routeCache } = this.#app;
    routeCache.clearAll();
    const routes = manifest.routes.filter(({ routeData }) => isWanted(routeData));
    const pages = new StaticPaths({
      manifest: { ...manifest, routes: routes.filter(({ routeData }) => routeData.type === 'page') },
      routeCache,
      getComponentByRoute: (route) => this.#app.getComponentByRoute(route),
    });
    const work: Work[] = (await pages.getAll()).map((page) => ({ ...page, file: namePage(page.pathname) }));
    for (const { routeData: route } of routes) {
      if (route.type === 'endpoint') work.push(...(await this.#listFiles(route)));
    }
    return Map.groupBy(work, ({ file }) => {
      const [, story] = NOTE_FILE.exec(file) ?? [];
      return story === undefined ? nameUnit(file) : (`story/${story}` as const);
    });
  }

  /** Files need nothing of Astro but their module, which is asked for them here. */
  async #listFiles(route: RouteData): Promise<readonly FileWork[]> {
    const { GET, getStaticPaths } = (await this.#app.getComponentByRoute(route)) as unknown as FileModule;
    const paths = getStaticPaths ? await getStaticPaths() : [{ params: {} }];
    return paths.map(({ params, props = {} }) => ({
      file: route.route.slice(1).replaceAll(/\[(.+?)\]/gu, (_, name: string) => params[name] ?? ''),
      answer: () => GET({ params, props }),
    }));
  }

  async #renderUnit(unit: UnitName, workOf: ReadonlyMap<UnitName, readonly Work[]>): Promise<void> {
    const styles = new Set<string>();
    const files = new Set<string>();
    const folders = new Set<string>();
    for (const work of workOf.get(unit) ?? []) {
      const { file } = work;
      if (files.has(file)) throw new Error(`Two pages would be written to ${file}.`);
      files.add(file);
      const content = 'answer' in work ? (await work.answer()).content : await this.#renderPage(work, styles);
      const [, story, note] = NOTE_FILE.exec(file) ?? [];
      if (story !== undefined) {
        this.#content.writeNote(story, note as StoryNote, String(content));
        continue;
      }
      const target = join(this.#plan.fresh, file);
      const folder = dirname(target);
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      writeFileSync(target, content);
    }
    if (styles.size > 0) this.#styles.set(unit, [...styles]);
  }

  async #renderPage({ pathname, route }: PageWork, styles: Set<string>): Promise<Buffer> {
    const address = `${this.#base}${pathname.replace(/\/$/u, '')}/`;
    const response = await this.#app.render(new Request(new URL(address, this.#origin)), { routeData: route });
    // Astro answers the request for the page of missing pages as a host would.
    if (response.status !== 200 && pathname !== '/404') {
      throw new Error(`${route.component} answered ${String(response.status)} for ${pathname}.`);
    }
    const html = Buffer.from(await response.arrayBuffer());
    // Nothing else here waits for anything; this lets the process send and hear.
    await setImmediate();
    const own = listStyleHashes(html);
    for (const hash of own) styles.add(hash);
    return fillStyleHashes(html, own);
  }
}

/** Stories in groups that have so many articles together, or one story each where that has more. */
function groupBySize(stories: readonly StoryEntry[], articles: number): readonly (readonly StoryEntry[])[] {
  const groups: StoryEntry[][] = [];
  let room = 0;
  for (const story of stories) {
    room -= story.articles.length;
    const group = groups.at(-1);
    if (group && room >= 0) {
      group.push(story);
    } else {
      groups.push([story]);
      room = articles - story.articles.length;
    }
  }
  return groups;
}

/** The file of a page, by its path in the site. */
function namePage(pathname: string): string {
  const path = pathname.replace(/^\/|\/$/gu, '');
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}
