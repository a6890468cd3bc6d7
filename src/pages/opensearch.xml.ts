import type { APIRoute } from 'astro';
import { fileAddress, searchAddress } from '../site/addresses.ts';
import { answerWith } from '../site/answer-with.ts';
import { resolveAddress } from '../site/data-addresses.ts';
import { printXml } from '../data/xml.ts';

/** Lets a browser search this site (OpenSearch 1.1). */
export const GET: APIRoute = () =>
  answerWith(
    'opensearch',
    printXml({
      name: 'OpenSearchDescription',
      attributes: { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      children: [
        { name: 'ShortName', children: 'At Odds' },
        { name: 'Description', children: 'Find a point on which news reports disagree.' },
        { name: 'InputEncoding', children: 'UTF-8' },
        {
          name: 'Image',
          attributes: { width: '32', height: '32', type: 'image/svg+xml' },
          children: resolveAddress(fileAddress('favicon.svg')),
        },
        {
          name: 'Url',
          attributes: {
            type: 'text/html',
            template: `${resolveAddress(searchAddress())}?q={searchTerms}`,
          },
          children: '',
        },
      ],
    }),
  );
