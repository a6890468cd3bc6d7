import type { RemovedFurniture } from './furniture.ts';
import { measureText } from './measure-text.ts';
import { stateField, type MetadataStatement } from './metadata.ts';

/** Days that no element of a page marks as such. */

/** The day in front of the first sentence, as agencies have it: “SANDHOLM, Jan. 25, 2031 (News) — …”. */
export function readDateline(text: string): readonly MetadataStatement[] {
  const [, dateline] = /^([^a-z][^.!?]{2,40}(?:\.[^.!?]{0,40})?) [—–-]{1,2} /u.exec(text) ?? [];
  return stateField('date', dateline, 'the dateline');
}

/** In letters: a longer line tells of another day than its own. */
const LONGEST_DATED = 40;

/**
 * Lines beside the text say who wrote it, and when it was published; those that say when it was changed do not.
 */
export function readLines(removed: readonly RemovedFurniture[]): readonly MetadataStatement[] {
  return removed.flatMap(({ kind, words }) => {
    const isNamed = /^the (?:time|byline)/u.test(kind) && words.length <= 200;
    return words.split(/\s[|•·]\s/u).flatMap((part) => {
      const [first = ''] = part.split(CHANGED);
      const isDated = isNamed || (/^what (?:stands|follows)/u.test(kind) && measureText(first) <= LONGEST_DATED);
      const isByline =
        BYLINE.test(part) && part.length <= LONGEST_BYLINE && !/^(?:the byline|what follows)/u.test(kind);
      return [
        ...(isByline ? stateField('byline', part, 'a line beside the text') : []),
        ...(isDated && /\p{Nd}/u.test(first) ? stateField('date', first, 'a line beside the text') : []),
      ];
    });
  });
}

/** The word for “by”, as pages in several languages have it, and a name. */
export const BYLINE =
  /^(?i:(?:written |reported )?by|von|par|por|di|da|door|av|af|автор:?|текст:?|author:|text:)\s+\p{Lu}/u;
const LONGEST_BYLINE = 50;

/** Whether a line says little but when: it has a day and hardly a word beside it. */
export function isDateLine(line: string): boolean {
  const isDated = /\p{Nd}{1,4}([./-] ?)\p{Nd}{1,2}\1\p{Nd}{1,4}|\p{Nd}{4}|\p{Nd}[年월月]/u.test(line);
  const rest = line.replace(CHANGED, '').replaceAll(/[^\p{L}]+/gu, '');
  return isDated && /^\P{L}*\p{Nd}|\p{Nd}[:.h]\p{Nd}/u.test(line.replace(CHANGED, '')) && measureText(rest) <= 30;
}

/** Lines that were left out and may say when it was published, for the author to decide on. */
export function describeDoubtfulDays(removed: readonly RemovedFurniture[]): readonly string[] {
  const lines = removed.filter(({ kind, words }) => /\bthe (?:time|day)\b/u.test(kind) && /\p{Nd}{2}/u.test(words));
  return lines.slice(0, 3).map(({ words }) => `It may be “${words}”.`);
}

/** Words that say when a text was changed, as pages in many languages have them. */
export const CHANGED =
  /(?:last )?(?:updat|modif)(?:ed)?|aktuali[sz]|zuletzt|mis à jour|modifié|actuali[tz]a|aggiorna|modifica|atualiza|bijgewerkt|gewijzigd|oppdatert|uppdaterad|opdateret|päivitetty|uuendatud|atnaujin|atjaunin|zaktualiz|frissít|ažurira|güncelle|ενημερώ|обновл|оновлен|обновен|diperbarui|cập nhật|آخر تحديث|تحديث|به‌?روز|ویرایش|עודכן|עדכון|अपडेट|अद्यतन|อัปเดต|อัพเดท|แก้ไข|수정|업데이트|更新/iu;

/** The day in an address such as /2024/01/25/ is better than none. */
export function readAddressDay(address: string | undefined): readonly MetadataStatement[] {
  const [, year, month, day] =
    /\/((?:19|20)\d\d)[/-](?:[a-z-]+\/)?(\d{1,2})[/-](\d{1,2})(?:\/|-|$)/iu.exec(address ?? '') ?? [];
  if (year === undefined || month === undefined || day === undefined) return [];
  return [{ field: 'date', value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, origin: 'the address' }];
}
