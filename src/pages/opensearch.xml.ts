import { escapeMarkup } from '../data/escape-markup.ts';
import { fileAddress, searchAddress } from '../site/addresses.ts';
import { resolveAddress } from '../site/data-addresses.ts';

/** Lets a browser search this site (OpenSearch 1.1). */
export const GET = () =>
  new Response(`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>At Odds</ShortName>
  <Description>Find a point on which news reports disagree.</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="32" height="32" type="image/svg+xml">${escapeMarkup(resolveAddress(fileAddress('favicon.svg')))}</Image>
  <Url type="text/html" template="${escapeMarkup(resolveAddress(searchAddress()))}?q={searchTerms}"/>
</OpenSearchDescription>
`);
