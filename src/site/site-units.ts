/**
 * The files of a site fall into units that are made and replaced together: all of one story, one page of a list, one
 * part of the search index, and the rest of the site. What others put beside them is `extra`: no build makes it.
 */
export type UnitName = `story/${string}` | `list/${string}` | `search/${string}` | 'site' | 'extra';

const STORY_FILE = /^stories\/([^/.]+)(?:\/|\.[^/]+$)/u;
const LIST_PAGE = /^((?:sources|archive)\/.+\/)index\.html$/u;
const SEARCH_FILE = /^pagefind\/parts\/([^/]+)\//u;

/** The unit of a file, by its path in the site with forward slashes. */
export function nameUnit(path: string): UnitName {
  const [, story] = STORY_FILE.exec(path) ?? [];
  if (story !== undefined) return `story/${story}`;
  const [, list] = LIST_PAGE.exec(path) ?? [];
  if (list !== undefined) return `list/${list}`;
  const [, part] = SEARCH_FILE.exec(path) ?? [];
  return part === undefined ? 'site' : `search/${part}`;
}
