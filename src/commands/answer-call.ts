import { Refusal } from '../authoring/import/refusal.ts';
import { enterUserFolder } from '../content/content-folder.ts';
import { describeError } from '../content/describe-error.ts';
import { suggestId } from '../content/suggest-value.ts';

/** What a command was called with cannot be meant. */
export class WrongCall extends Error {}

/** @param what whose value it is, as the beginning of a sentence: “--story takes” */
export function requireId(what: string, id: string): void {
  const suggested = suggestId(id);
  if (suggested === id) return;
  const question = suggested === undefined ? '' : ` Did you mean "${suggested}"?`;
  throw new WrongCall(`${what} lower-case letters and digits joined by single hyphens, not "${id}".${question}`);
}

/**
 * Runs a command in the folder in which it was typed. Its exit code is what it answers; 2 when it was called wrongly,
 * which prints its usage; `failed` when anything else stopped it.
 */
export async function answerCall(usage: string, run: () => number | Promise<number>, failed = 1): Promise<void> {
  try {
    enterUserFolder();
    process.exitCode = await run();
  } catch (error) {
    const isWrong =
      error instanceof WrongCall ||
      (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
    // What Node advises on names that begin with a hyphen helps nobody here.
    console.error(describeError(error).replace(/ To specify a positional argument.*/su, ''));
    if (error instanceof Refusal) console.error(`  ${error.hint}`);
    if (isWrong) console.error(`${adviseHyphens(usage)}\n${usage}`);
    process.exitCode = isWrong ? 2 : failed;
  }
}

/** Whether npm took options for its own, as it does when no `--` stands before them. */
function adviseHyphens(usage: string): string {
  const taken = (usage.match(/--[a-z]+/gu) ?? []).find((option) => process.env[`npm_config_${option.slice(2)}`]);
  return taken === undefined ? '' : `npm took ${taken} for itself: write -- before all options, as here.\n`;
}
