import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './build-site.ts';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, LockedPackage>>;
};
const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Readonly<Record<string, string>>;
  devDependencies: Readonly<Record<string, string>>;
};
const installed = Object.entries(packages).filter(([path]) => path !== '');

describe('package-lock.json', () => {
  test('names no registry, so that it works behind any', () => {
    expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  test('has a checksum for every package', () => {
    expect(installed.length).toBeGreaterThan(100);
    const without = installed.filter(([, { link, integrity }]) => !link && !integrity?.startsWith('sha512-'));
    expect(without.map(([path]) => path)).toEqual([]);
  });

  test('has the native parts of every package for all platforms, not for one machine alone', () => {
    const declared = installed.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).map((name) => ({ path, name })),
    );
    const missing = declared.filter(
      ({ path, name }) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`],
    );
    expect(missing).toEqual([]);
    for (const owner of ['rolldown', 'esbuild', 'pagefind', 'sharp', 'lightningcss']) {
      const platforms = declared.filter(({ path }) => path === `node_modules/${owner}`).map(({ name }) => name);
      for (const platform of ['linux', 'darwin', 'win']) {
        expect(
          platforms.some((name) => name.includes(platform)),
          `${owner} on ${platform}`,
        ).toBe(true);
      }
    }
  });

  test('locks exactly the versions that package.json names', () => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/u);
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });
});
