import { expect, test } from 'vitest';
import { fillStyleHashes, listStyleHashes } from '../../src/build/style-hashes.ts';
import { writeContentSecurityPolicy } from '../../src/site/content-security-policy.ts';

// The digest of "a{}" by another program: printf 'a{}' | openssl dgst -sha256 -binary | base64
const HASH = "'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='";

test('a stylesheet in a page is named by its hash, each once', () => {
  expect(listStyleHashes(Buffer.from('<style>a{}</style><p></p><style>a{}</style>'))).toEqual([HASH]);
  expect(listStyleHashes(Buffer.from('<p>no styles</p>'))).toEqual([]);
});

test('the policy of a page gets the hashes of its own stylesheets, whatever way it is escaped', () => {
  const policy = writeContentSecurityPolicy('none');
  for (const written of [policy, policy.replaceAll("'", '&#39;')]) {
    expect(String(fillStyleHashes(Buffer.from(`<meta content="${written}"><style>a{}</style>`)))).toContain(
      `style-src ${HASH};`,
    );
  }
});

test('the policy of a page without styles allows none', () => {
  expect(String(fillStyleHashes(Buffer.from(`<meta content="${writeContentSecurityPolicy('none')}">`)))).toContain(
    "style-src 'none';",
  );
});
