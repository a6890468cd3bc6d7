import { listMonths, readDay } from '../../content/read-day.ts';

/** Languages whose months are known on pages that do not tell their language, or a wrong one. */
const LANGUAGES =
  'af ar ar-DZ ar-LB az be bg bn bs ca cs da de de-AT el en es et eu fa fi fil fr gl he hi hr hu hy id is it ka kk lt lv mk mn mr ms nb ne nl pl pt ro ru sk sl sq sr sr-Latn sv sw ta te th tr uk ur uz vi zu';

/** Years that are counted from an era, by the year before its first. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 民國: 1911 };

/**
 * The day that a line says as pages write it: in what `readDay` knows, and in other digits, with the year in front,
 * in a language that nobody told, by the calendars of Thailand and Japan.
 */
export function readWrittenDay(value: string, language?: string): string | undefined {
  const text = value
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\p{Nd}/gu, readDigit)
    .replace(/(令和|平成|民國)(\d+|元)(?=年)/u, (_all, era: string, year) =>
      String((ERAS[era] ?? 0) + (Number(year) || 1)),
    )
    .replace(/(\d{4})\. (\d{1,2})\. (?=\d)/u, '$1.$2.')
    .replace(/(\d{1,2}) tháng (\d{1,2}),? (?:năm )?(\d{4})/u, '$3-$2-$1')
    .replace(/(?<!\d)2[45]\d\d(?!\d)/u, (year) => String(Number(year) - 543));
  const day = readDay(text, language);
  if (day !== undefined || !/\d{4}/u.test(text)) return day;
  const { pattern, names } = (months ??= nameMonths());
  const named = text
    .replaceAll(pattern, (_all, name: string) => names.get(name) ?? name)
    // Where two calendars name a month, as in “يناير/كانون الثاني”, and where the year stands in front.
    .replace(/([A-Z]\w+) ?[/(] ?\1\)?/u, '$1')
    .replace(/(\d{4})\P{N}{1,8}?([A-Z]\w+)\.? (\d{1,2})(?!\d)/u, '$3 $2 $1')
    .replace(/(\d{4})\P{N}{1,8}?(\d{1,2})\.? ([A-Z]\w+)/u, '$2 $3 $1')
    .replace(/d['’](?=[A-Z])/u, 'de ');
  return readDay(named);
}

/** The digits of each script stand in a row, from zero on. */
function readDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const isDigit = (value: number) => /\p{Nd}/u.test(String.fromCodePoint(code - value));
  return String([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].findIndex((value) => !isDigit(value)));
}

let months: ReturnType<typeof nameMonths> | undefined;

/** The English names of months by those in other languages; not those that are one month here, another there. */
function nameMonths() {
  const byName = Map.groupBy(LANGUAGES.split(' ').flatMap(listMonths), ([name]) => name);
  const clear = [...byName].filter(
    ([name, meant]) =>
      /^(?:\D{3}|[^\d\p{Script=Latin}]{2})/u.test(name) && new Set(meant.map(([, month]) => month)).size === 1,
  );
  const english = 'January February March April May June July August September October November December'.split(' ');
  const names = new Map(clear.map(([name, [meant]]) => [name, english[Number(meant?.[1]) - 1] ?? '']));
  const words = [...names.keys()].toSorted((a, b) => b.length - a.length).map((one) => RegExp.escape(one));
  // Hebrew writes “in” and the month as one word.
  return { names, pattern: new RegExp(`(?<![\\p{L}\\p{M}])ב?(${words.join('|')})(?![\\p{L}\\p{M}\\d])`, 'gu') };
}
