import { isWall } from './furniture-lines.ts';
import { countWords, measureText } from './measure-text.ts';
import { Refusal } from './refusal.ts';
import type { SavedPage } from './saved-page.ts';

/** A text with fewer letters is no article: a picture, a wall. */
export const FEWEST_LETTERS = 30;
/** A text that asks to sign in, and has fewer letters than that, is that question alone. */
const LETTERS_OF_A_WALL = 500;
/** Most characters of a text; a content file holds one MiB, and a long report has some 50,000. */
const MOST_CHARACTERS = 900_000;
/** One byte in a page may be broken; where more are, the whole is in another encoding. The few are told to the author. */
const MOST_LOST = 2;

/** What sites say in place of an article: to what they take for a machine, and where there is none any more. */
const NO_ARTICLE =
  /\b(?:enable javascript and cookies|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|access denied|just a moment|checking your browser|unusual traffic|captcha|403 forbidden|page not found|404(?: not found| error)|(?:page|article) (?:you (?:requested|are looking for) )?(?:could not be|was not|no longer|does ?n[o’']t) (?:found|available|exist)s?)\b/iu;
const SAVE_AGAIN = 'Save the page when its text is on the screen, or paste the text that you may read into a file.';

/**
 * Refuses what cannot be the text of an article: nothing, a wall, a whole site, characters of a wrong encoding.
 * @param around what else was said inside the article, or, where there is none, on the page
 * @throws {Refusal}
 */
export function refuseText(text: string, around: string, page: SavedPage, wanted: string | undefined): void {
  const size = measureText(text);
  const all = `${text} ${around}`;
  if (size < LETTERS_OF_A_WALL && isWall(all))
    throw new Refusal('The page asks to sign in or to subscribe, and has no article in it.', SAVE_AGAIN);
  if (size < LETTERS_OF_A_WALL && NO_ARTICLE.test(all))
    throw new Refusal('The page asks whether a person reads it, or says that it was not found.', SAVE_AGAIN);
  if (all.trim() === '')
    throw new Refusal(
      'There are no words on the page. It may be one that a script fills when it is opened.',
      SAVE_AGAIN,
    );
  if (size < FEWEST_LETTERS)
    throw new Refusal(`No article was found: the longest text has ${String(countWords(text))} words.`, SAVE_AGAIN);
  if (text.length > MOST_CHARACTERS) {
    throw new Refusal(
      `There are ${String(text.length)} characters of text in it, too many for one article: at most ${String(MOST_CHARACTERS)} are read.`,
      'Look whether this is one article. If it is, paste its text into a file of plain text, without the rest.',
    );
  }
  if (page.isDamaged && text.split('\ufffd').length - 1 > MOST_LOST) {
    const at = text.indexOf('\ufffd');
    throw new Refusal(
      `The text is not in ${page.encoding}, ${wanted === undefined ? 'as which it was read' : 'as you said'}: “${text.slice(Math.max(0, at - 20), at + 20)}”.`,
      'Name its encoding, such as --encoding windows-1252, windows-1251, shift_jis or gbk; or save the page again.',
    );
  }
}

/** What of a text its author should look at. */
export function warnOfText(words: string): readonly string[] {
  return words.includes('\ufffd')
    ? ['The text has characters (\ufffd) that were lost before it came here. Mark them as damage.']
    : [];
}
