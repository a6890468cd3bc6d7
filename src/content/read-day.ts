import { daySchema } from '../schema/fields.ts';

/** Languages whose dates are written with the day in front, when they have nothing but figures. */
const DAY_FIRST = /^(?!en(?:-US)?$|fil|zh|ja|ko|hu|lt|mn)/u;

/**
 * The calendar day of a moment as its writer counted it, never shifted into another time zone: the first that
 * stands in a text, written in figures or with the name of a month in English or in the language of the page.
 */
export function readDay(value: string, language?: string): string | undefined {
  const text = value.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
  if (/^1\d{9}(?:\d{3})?$/u.test(text)) return new Date(Number(text.padEnd(13, '0'))).toISOString().slice(0, 10);
  const months = new Map([...listMonths('en'), ...(language === undefined ? [] : listMonths(language))]);
  const find = (pattern: RegExp) => pattern.exec(text)?.groups ?? {};
  for (const { y, m = '', d, a, b } of [
    find(/^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)$/u),
    find(/(?<!\d)(?<y>\d{4})(?:[-/.]|[年년] ?)(?<m>\d{1,2})(?:[-/.]|[月월] ?)(?<d>\d{1,2})(?!\d)/u),
    find(
      /(?<!\d)(?<d>\d{1,2})(?:\.|st|nd|rd|th|er|º)?[ -](?:de |of )?(?<m>\p{L}[\p{L}\p{M}]{2,})\.?,?(?: de| del)?[ -](?<y>\d{4})(?!\d)/iu,
    ),
    find(
      /(?<m>\p{L}[\p{L}\p{M}]{2,})\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,?(?: [\d:]+(?: [A-Z]{3,4})?)? (?<y>\d{4})(?!\d)/iu,
    ),
    find(/(?<!\d)(?<a>\d{1,2})(?<point>[./-]) ?(?<b>\d{1,2})\k<point> ?(?<y>\d{4})(?!\d)/u),
  ]) {
    const isDayFirst =
      Number(a) > 12 || (language !== undefined && DAY_FIRST.test(language)) || text.includes(`${a ?? ''}.`);
    const isClear = isDayFirst || Number(b) > 12 || language === 'en-US';
    const month =
      a !== undefined && b !== undefined ? (isDayFirst ? b : isClear ? a : undefined) : findMonth(m, months);
    const [day] = [d, isDayFirst ? a : b].filter((one) => one !== undefined);
    const written = `${y ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
    if (daySchema.safeParse(written).success && written > '1600' && written < '2200') return written;
  }
  return undefined;
}

function findMonth(written: string, months: ReadonlyMap<string, string>): string | undefined {
  if (/^\d+$/u.test(written)) return written;
  const name = written.toLowerCase();
  // Vietnamese calls every month “tháng”, with its number behind.
  const meant = new Set([...months].flatMap(([full, month]) => (full.startsWith(name) ? month : [])));
  return months.get(name) ?? (meant.size === 1 ? [...meant][0] : undefined);
}

/** The names of the months in a language, each as it stands alone and in a date, whole and shortened; with its number. */
export function listMonths(language: string): readonly (readonly [name: string, month: string])[] {
  const forms = (['long', 'short'] as const).flatMap((month) => [{ month, day: 'numeric' } as const, { month }]);
  return forms.flatMap((form) => {
    const format = new Intl.DateTimeFormat([language, 'en'], { ...form, timeZone: 'UTC', calendar: 'gregory' });
    return Array.from({ length: 12 }, (_, index) => {
      const parts = format.formatToParts(Date.UTC(2024, index, 15));
      const name = parts.find(({ type }) => type === 'month')?.value ?? '';
      return [name.toLowerCase().replace(/\.$/u, ''), String(index + 1)] as const;
    });
  });
}
