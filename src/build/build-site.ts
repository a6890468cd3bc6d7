import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ContentFile } from '../content/content-file.ts';
import { compareStrings } from '../domain/compare-strings.ts';
import { isError, type Problem } from '../domain/problem.ts';
import type { Source } from '../domain/source.ts';
import { STYLE_HASHES } from '../site/content-security-policy.ts';
import { listArchivePages, listSourcePages } from '../site/list-pages.ts';
import { nameUnit, type UnitName } from '../site/site-units.ts';
import { digest, StoryStore } from '../site/story-store.ts';
import { lockBuild } from './build-lock.ts';
import { findCacheFolder } from './cache-folder.ts';
import { checkApart } from './check-content.ts';
import { digestCode } from './code-digest.ts';
import type { KnownStory } from './kept-checks.ts';
import { count, type Progress } from './progress.ts';
import { inspectSite, publishSite, recoverSite } from './publish-site.ts';
import { findSiteFolders, removeFresh } from './site-folders.ts';
import { SearchIndex } from './kept-search.ts';
import { ASSETS, bundlePages } from './page-bundle.ts';
import { renderStories, type RenderedStyles } from './render-stories.ts';
import { removeLeft } from './site-files.ts';
import { SiteRecords, type SiteRecord, type UnitRecord } from './site-tree.ts';

export interface BuildRequest {
  /** The project. */
  readonly root: string;
  readonly content: string;
  /** The folder of the published site. */
  readonly out: string;
  readonly progress: Progress;
}

export interface BuildOutcome {
  readonly files: readonly ContentFile[];
  /** With an error among them nothing was built, and the published site stays as it was. */
  readonly problems: readonly Problem[];
}

/**
 * Builds the site: checks the content, has the pages made that could have changed, indexes for search, and puts the
 * new site in the place of the published one.
 * @throws {Error} when anything fails; the published site is then what it was
 */
export async function buildSite(request: BuildRequest): Promise<BuildOutcome> {
  const { root, out } = request;
  const cache = resolve(root, findCacheFolder(out));
  mkdirSync(cache, { recursive: true });
  const unlock = lockBuild(join(cache, 'lock'));
  try {
    return await build(request, cache);
  } finally {
    removeWork(cache);
    removeFresh(findSiteFolders(resolve(root, out)));
    unlock();
  }
}

const WORK = 'work-';

/** Removes what builds leave that end before their time. */
function removeWork(cache: string): void {
  removeLeft(cache, (name) => name.startsWith(WORK));
}

async function build({ root, content, out, progress }: BuildRequest, cache: string): Promise<BuildOutcome> {
  removeWork(cache);
  // A process of a build that was killed may still be at work in a folder of its own.
  const work = join(cache, `${WORK}${String(process.pid)}`);
  const folders = findSiteFolders(resolve(root, out));
  removeFresh(folders);
  recoverSite(folders);

  const code = digestCode(root);
  const store = new StoryStore(join(cache, 'stories'));
  // The pages are bundled meanwhile, where that is still to be done.
  const unwanted = new AbortController();
  const bundle = join(cache, 'pages');
  const bundling = bundlePages({ root, folder: bundle, work: join(work, 'pages'), code, signal: unwanted.signal });
  bundling.catch(() => undefined);
  const checking = checkApart({ content, store: join(cache, 'stories'), code }, work, ({ done, all }) => {
    progress.show('Checked', done, all, 'stories');
  });
  // The check is under way by then, in its own process.
  await setImmediate();
  const records = new SiteRecords(join(cache, 'sites'));
  const published = inspectSite(folders.out, records);
  const found = await checking;
  progress.clear();
  const { sources, files, problems } = found;
  const checked = { files, problems };
  if (problems.some(isError)) {
    unwanted.abort();
    await bundling.catch(() => undefined);
    return checked;
  }
  progress.begin('Bundling the code of the pages');
  await bundling;
  progress.clear();

  const stories = found.stories.toSorted(
    (a, b) => compareStrings(b.entry.date, a.entry.date) || compareStrings(a.entry.id, b.entry.id),
  );
  const search = new SearchIndex(stories, sources, { store, code, cache: join(cache, 'search') });
  const units = new Map([...listUnits(stories, sources, code), ...search.listUnits()]);
  const kept: SiteRecord = new Map([...published.record].filter(([unit, { made }]) => units.get(unit) === made));
  const missing = [...units.keys()].filter((unit) => !kept.has(unit));
  const isSame =
    missing.length === 0 && [...published.files.keys()].every((unit) => unit === 'extra' || kept.has(unit));
  if (isSame) {
    progress.tell(`Nothing has changed: ${count(stories.length)} stories, ${progress.time()}.`);
    return checked;
  }

  const isKept = (path: string) => kept.has(nameUnit(path)) && existsSync(join(folders.out, path));
  const own = stories.flatMap(({ entry }) => (kept.has(`story/${entry.id}`) ? [] : [entry.id]));
  const lists = missing.flatMap((unit) => (unit.startsWith('list/') ? [unit.slice('list/'.length)] : []));
  const plan = {
    store: join(cache, 'stories'),
    notes: join(work, 'notes'),
    fresh: folders.fresh,
    stories: stories.map(({ entry }) => entry),
    sources,
    own,
    lists,
    search: search.offer,
  };
  const render = async () => {
    const styles = await renderStories({ ...plan, bundle }, work, (done) => {
      progress.show('Rendered', done, own.length, 'stories');
    });
    cpSync(join(bundle, ASSETS), folders.fresh, { recursive: true });
    return styles;
  };
  const [rendered] = await Promise.all([render(), search.indexParts(missing, join(folders.fresh, 'pagefind'))]);
  progress.clear();
  store.takeNotes(plan.notes);
  search.refuseLost((page) => existsSync(join(folders.fresh, page)) || isKept(page));
  const remade = new Map(kept);
  remade.delete('site');
  const made = new Map<UnitName, Omit<UnitRecord, 'files'>>(
    [...units]
      .filter(([unit]) => !remade.has(unit))
      .map(([unit, version]) => [unit, { made: version, styles: rendered.get(unit) ?? [] }]),
  );
  fillHeaders(join(folders.fresh, '_headers'), remade, rendered);
  publishSite(folders, published, { kept: remade, made }, records);
  store.prune(new Set(stories.map(({ entry }) => entry.id)));
  progress.tell(`Built ${count(stories.length)} stories, ${count(own.length)} of them anew, in ${progress.time()}.`);
  return checked;
}

/** Every unit of the site, with a digest of all that it is made of. */
function listUnits(
  stories: readonly KnownStory[],
  sources: readonly Source[],
  code: string,
): ReadonlyMap<UnitName, string> {
  const versions = new Map(stories.map(({ entry, version }) => [entry.id, version]));
  const entries = stories.map(({ entry }) => entry);
  const lists = [...listArchivePages(entries), ...listSourcePages(entries, sources)];
  const all = stories.map(({ entry, version }) => `${entry.id} ${version}`).join('\n');
  return new Map<UnitName, string>([
    ...stories.map(({ entry, version }) => [`story/${entry.id}`, version] as const),
    ...lists.map((page) => {
      const shown = page.stories.map((id) => versions.get(id) ?? '');
      return [`list/${page.address.slice(1)}`, digest(code, JSON.stringify(page), ...shown)] as const;
    }),
    ['site', digest(code, JSON.stringify(sources), all)],
  ]);
}

/** Allows in the headers of the site what its pages allow: the stylesheets of all of them, each by its hash. */
function fillHeaders(file: string, kept: SiteRecord, rendered: RenderedStyles): void {
  const styles = [...[...kept.values()].flatMap((unit) => unit.styles), ...[...rendered.values()].flat()];
  const hashes = [...new Set(styles)].toSorted();
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replaceAll(STYLE_HASHES, () => hashes.join(' ')),
  );
}
