import type { RemovedFurniture } from './furniture.ts';
import type { MetadataStatement } from './metadata.ts';

/** Days that no element of a page marks as such. */

/** The day in front of the first sentence, as agencies have it: “SANDHOLM, Jan. 25, 2031 (News) — …”. */
export function readDateline(text: string): readonly MetadataStatement[] {
  const [, dateline] = /^([^a-z][^.!?]{2,40}(?:\.[^.!?]{0,40})?) [—–-]{1,2} /u.exec(text) ?? [];
  return dateline === undefined ? [] : [{ field: 'date', value: dateline, origin: 'the dateline' }];
}

/** Lines above and below the text say when it was published; those that say when it was changed do not. */
export function readDatedLines(removed: readonly RemovedFurniture[]): readonly MetadataStatement[] {
  const lines = removed.filter(
    ({ kind, words }) => /^(?:the (?:time|byline)|what (?:stands|follows))/u.test(kind) && words.length <= 200,
  );
  const published = lines.flatMap(({ words }) => {
    const [first = ''] = words.split(CHANGED);
    return /\d/u.test(first) ? [first] : [];
  });
  return published.map((value) => ({ field: 'date', value, origin: 'a line beside the text' }));
}

/** Words that say when a text was changed, as pages in several languages have them. */
const CHANGED =
  /(?:last )?(?:updated|modified)|aktualisiert|zuletzt|mis à jour|modifié|actualizad[oa]|aggiornat[oa]|modifica|atualizad[oa]|bijgewerkt|oppdatert|uppdaterad|opdateret|päivitetty|aktualizováno|zaktualizowano|güncellen\p{L}+|обновлено|更新/iu;

/** The day in an address such as /2024/01/25/ is better than none. */
export function readAddressDay(address: string | undefined): readonly MetadataStatement[] {
  const [, year, month, day] = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:\/|-|$)/u.exec(address ?? '') ?? [];
  if (year === undefined || month === undefined || day === undefined) return [];
  return [{ field: 'date', value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, origin: 'the address' }];
}
