import { fileAddress, homeAddress } from '../site/addresses.ts';

/** How the site looks when a reader keeps it like an app (W3C Web Application Manifest). */
export const GET = () =>
  Response.json({
    name: 'At Odds',
    short_name: 'At Odds',
    description: 'Where news reports of one event disagree, claim by claim, in their own words',
    lang: 'en',
    start_url: homeAddress(),
    scope: homeAddress(),
    display: 'browser',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    icons: [
      { src: fileAddress('favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      { src: fileAddress('icon-180.png'), sizes: '180x180', type: 'image/png' },
      { src: fileAddress('icon-512.png'), sizes: '512x512', type: 'image/png' },
    ],
  });
