import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ProvenStory } from '../content/assemble-story.ts';
import type { Problem } from '../domain/problem.ts';
import type { Source } from '../domain/source.ts';
import type { Story } from '../domain/story.ts';
import type { StoryEntry } from '../schema/story-entry.ts';
import type { SearchRecord } from './search-records.ts';
import type { StoryNote } from './site-content.ts';
import { outlineStory } from './story-outline.ts';

/** What the check found of a good story, and of what. */
export interface KeptCheck {
  /** A digest of the code and the story's own files. */
  readonly files: string;
  /** The sources that its documents name, as they were. */
  readonly sources: readonly Source[];
  readonly entry: StoryEntry;
  /** It may have warnings. */
  readonly problems: readonly Problem[];
}

/** What is kept of each story from one build to the next, in a folder for each: all that its pages are made of. */
export class StoryStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** What the check found, kept last: where it is there, the rest is, and belongs to it. */
  readCheck(id: string): KeptCheck | undefined {
    const text = this.#read(id, 'check.json');
    return text === undefined ? undefined : (JSON.parse(text) as KeptCheck);
  }

  keepCheck(check: KeptCheck, proven: ProvenStory, records: readonly SearchRecord[]): void {
    const { id } = check.entry;
    this.forget(id);
    mkdirSync(join(this.#folder, id), { recursive: true });
    writeFileSync(join(this.#folder, id, 'proven'), serialize(proven));
    writeFileSync(join(this.#folder, id, 'outline'), serialize(outlineStory(proven.story)));
    writeFileSync(join(this.#folder, id, 'search.json'), JSON.stringify(records));
    this.#write(id, 'check.json', JSON.stringify(check));
  }

  forget(id: string): void {
    rmSync(join(this.#folder, id, 'check.json'), { force: true });
    rmSync(join(this.#folder, id), { recursive: true, force: true });
  }

  readProven(id: string): ProvenStory {
    return deserialize(readFileSync(join(this.#folder, id, 'proven'))) as ProvenStory;
  }

  readOutline(id: string): Story {
    return deserialize(readFileSync(join(this.#folder, id, 'outline'))) as Story;
  }

  readSearchRecords(id: string): readonly SearchRecord[] {
    return JSON.parse(readFileSync(join(this.#folder, id, 'search.json'), 'utf8')) as readonly SearchRecord[];
  }

  readNote(id: string, note: StoryNote): string | undefined {
    return this.#read(id, note);
  }

  /** Takes over what a process wrote down in a folder. */
  takeNotes(folder: string): void {
    for (const id of existsSync(folder) ? readdirSync(folder) : []) {
      for (const note of readdirSync(join(folder, id))) {
        renameSync(join(folder, id, note), join(this.#folder, id, note));
      }
    }
  }

  /** Forgets all stories but these. */
  prune(ids: ReadonlySet<string>): void {
    for (const id of readdirSync(this.#folder)) {
      if (!ids.has(id)) this.forget(id);
    }
  }

  #read(id: string, name: string): string | undefined {
    const path = join(this.#folder, id, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  }

  /** Nobody finds half a file, whenever a build ends. */
  #write(id: string, name: string, text: string): void {
    const path = join(this.#folder, id, name);
    writeFileSync(`${path}.part`, text);
    renameSync(`${path}.part`, path);
  }
}

/** A name for the contents of something: the same for the same, another for anything else. */
export function digest(...contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    hash.update(`${String(bytes.length)}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, 32);
}
