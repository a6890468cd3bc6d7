import { describe, expect, test } from 'vitest';
import { parseHeaderRules } from '../../src/commands/header-rules.ts';
import { printHostConfig } from '../../src/commands/host-config.ts';

const rules = parseHeaderRules(`/*
  X-All: "yes"; and more
/files/*.txt
  Content-Type: text/plain; charset=utf-8
/files/*
  X-File: yes
/files/a.txt
  X-Exact: yes
`);

describe('the headers of the site', () => {
  test('for nginx stand in each location whole, the more exact location first', () => {
    expect(printHostConfig(rules, 'nginx')).toBe(`add_header X-All "\\"yes\\"; and more" always;
location ~ ^/files/a\\.txt$ {
  add_header X-All "\\"yes\\"; and more" always;
  types {} default_type "text/plain; charset=utf-8";
  add_header X-File "yes" always;
  add_header X-Exact "yes" always;
}
location ~ ^/files/.*\\.txt$ {
  add_header X-All "\\"yes\\"; and more" always;
  types {} default_type "text/plain; charset=utf-8";
  add_header X-File "yes" always;
}
location ~ ^/files/.*$ {
  add_header X-All "\\"yes\\"; and more" always;
  add_header X-File "yes" always;
}
`);
  });

  test('for Caddy stand once each, in the order of the file', () => {
    expect(printHostConfig(rules, 'caddy')).toBe(`header /* {
  X-All "\\"yes\\"; and more"
}
header /files/*.txt {
  Content-Type "text/plain; charset=utf-8"
}
header /files/* {
  X-File "yes"
}
header /files/a.txt {
  X-Exact "yes"
}
`);
  });
});
