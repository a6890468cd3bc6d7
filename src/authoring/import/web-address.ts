import { webAddressSchema } from '../../schema/fields.ts';

/** Addresses of pages, and what they say of the site. */

/** An absolute address on the web, without the place in the page. */
export function readAddress(value: string, base: string | undefined): string | undefined {
  const address = URL.parse(value, base);
  if (!address) return undefined;
  address.hash = '';
  if (!/^https?:$/u.test(address.protocol) || address.username !== '' || address.password !== '') return undefined;
  return webAddressSchema.safeParse(address.href).success ? address.href : undefined;
}

const ARCHIVE =
  /^https?:\/\/(?:web\.archive\.org|(?:www\.)?archive\.(?:today|ph|is|li|md|vn|fo)|perma\.cc|webcache\.googleusercontent\.com|arquivo\.pt|(?:www\.)?webarchive\.org\.uk|ghostarchive\.org)\//iu;

/** Whether an address is that of an archive, which keeps copies of other sites. */
export function isArchive(address: string): boolean {
  return ARCHIVE.test(address);
}

/** The address of a page, and of one in an archive that of the page which it keeps, if its own has it in it. */
export function readOriginal(value: string, base: string | undefined): string | undefined {
  const address = readAddress(value, base);
  if (address === undefined || !isArchive(address)) return address;
  const [, kept] = /.\/(?:[\w*]+\/)*(https?:\/{1,2}.+)$/u.exec(address.slice('https://'.length)) ?? [];
  return kept === undefined ? undefined : readAddress(kept.replace(/^(https?:)\/+/u, '$1//'), undefined);
}

/** What some countries have before their own ending: `co.uk`, `com.au`, `or.jp`. */
const SECOND_LEVEL = /\.(?:co|com|org?|net?|gov?|ac|edu?)\.(?=[a-z]{2}$)/u;

/** What a site is called in its address, without what stands before and behind that. */
export function nameSite(address: string): string | undefined {
  return hostName(address).replace(SECOND_LEVEL, '.').split('.').at(-2);
}

/** The host of an address, without what sites put in front of their name. */
export function hostName(address: string): string {
  return new URL(address).hostname.replace(/^(?:www|m|mobile|amp)\./u, '');
}
