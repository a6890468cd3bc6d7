import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  readonly permissions: object;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly permissions?: Readonly<Record<string, string>>; readonly steps: readonly { uses?: string }[] }
    >
  >;
}

const folder = fileURLToPath(new URL('../../.github/workflows', import.meta.url));
const workflows = readdirSync(folder).map((name) => ({
  name,
  workflow: parse(readFileSync(join(folder, name), 'utf8')) as Workflow,
}));

describe.each(workflows)('the workflow $name', ({ workflow }) => {
  const jobs = Object.values(workflow.jobs);

  test('names each action by its commit, which nobody can move', () => {
    const uses = jobs.flatMap(({ steps }) => steps.flatMap((step) => step.uses ?? []));
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/u.test(action))).toEqual([]);
  });

  test('grants nothing to all its jobs, and to each what it needs', () => {
    expect(workflow.permissions).toEqual({});
    for (const { permissions = {} } of jobs) expect(permissions).not.toHaveProperty('contents', 'write');
    const writing = jobs.filter(({ permissions = {} }) => Object.values(permissions).includes('write'));
    expect(writing.map(({ permissions }) => permissions)).toEqual([{ pages: 'write', 'id-token': 'write' }]);
  });
});
