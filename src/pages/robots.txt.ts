import { homeAddress } from '../site/addresses.ts';
import { resolveAddress } from '../site/data-addresses.ts';

/** Nothing is closed to robots: pages that are not for search engines say so themselves, which only who reads them learns. */
export const GET = () => {
  const sitemap = import.meta.env.SITE ? `\nSitemap: ${resolveAddress(`${homeAddress()}sitemap.xml`)}\n` : '';
  return new Response(`User-agent: *\nDisallow:\n${sitemap}`);
};
