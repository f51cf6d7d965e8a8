import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openAdvice, readAdvice } from './audit.ts';
import { missingFrom } from './bill.ts';
import { drawLicences } from './licences.ts';
import { type Package, readSupply, type Supply } from './lock.ts';
import { problemsOf } from './rules.ts';

const supply = readSupply(join(import.meta.dirname, '..', '..'));
const sound: Package = {
  ...{ name: 'sound', version: '1.0.0', licence: 'MIT', integrity: `sha512-${'a'.repeat(86)}==` },
  ...{ resolved: null, isLink: false, hasInstallScript: false, isForDevelopment: false },
};
const withOne = (changes: Partial<Package>): Supply => ({ ...supply, packages: [{ ...sound, ...changes }] });

test('this tree has no problem, and a sound package brings none', () => {
  expect(supply.packages.length).toBeGreaterThan(300);
  expect(problemsOf(supply)).toEqual([]);
  expect(problemsOf(withOne({}))).toEqual([]);
});

test.each<[string, Partial<Package>]>([
  ['not from the registry', { resolved: 'https://evil.example/sound.tgz' }],
  ['not from the registry', { isLink: true }],
  ['no integrity', { integrity: null }],
  ['no integrity', { integrity: 'sha1-aaaa' }],
  ['an install script', { hasInstallScript: true }],
  ['nobody has allowed', { licence: 'AGPL-3.0' }],
  ['nobody has allowed', { licence: '' }],
  ['nobody has allowed', { licence: 'MPL-2.0' }],
])('a package is refused: %s', (reason, changes) => {
  expect(problemsOf(withOne(changes))).toEqual([expect.stringContaining(reason)]);
});

test.each(['^1.0.0', '~1.0.0', '*', 'latest', '1.x', '>=1.0.0', 'github:a/b', 'file:../x'])(
  'the version %s is not exact',
  (version) => {
    const dependencies = { ...supply.manifest.dependencies, strange: version };
    const manifest = { ...supply.manifest, dependencies };
    expect(problemsOf({ ...supply, manifest, rootOfLock: manifest })).toHaveLength(1);
  },
);

test('a manifest that drifted from its lock, a crowd of packages and loose settings are told', () => {
  const drifted = { ...supply.manifest, dependencies: { ...supply.manifest.dependencies, new: '1.0.0' } };
  expect(problemsOf({ ...supply, manifest: drifted })).toEqual([
    expect.stringContaining('different packages'),
  ]);
  const dependencies = Object.fromEntries(Array.from({ length: 61 }, (_, at) => [`p${at}`, '1.0.0']));
  const crowd = { ...supply.manifest, dependencies };
  expect(problemsOf({ ...supply, manifest: crowd, rootOfLock: crowd })).toEqual([
    expect.stringContaining('at most 60'),
  ]);
  expect(problemsOf({ ...supply, npmrc: 'save-exact=false' })).toHaveLength(2);
});

test('the page of licences counts all and names what runs', () => {
  const page = drawLicences([sound, { ...sound, name: 'tool', isForDevelopment: true }]);
  expect(page).toContain('| MIT | 2 | 1 |');
  expect(page).toContain('- sound 1.0.0 (MIT)');
  expect(page).not.toContain('- tool');
});

const printed = (severity: string) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: {
      sound: {
        via: [{ url: 'https://github.com/advisories/GHSA-1', severity, name: 'sound', title: 'Bad' }],
      },
      other: { via: ['sound'] },
    },
  });

test('high and critical advisories are open until somebody accepts them, and that ends by itself', () => {
  const advice = readAdvice(printed('high')) ?? [];
  const line = 'sound: high, Bad (GHSA-1)';
  const accepted = [{ id: 'GHSA-1', until: '2026-11-30', reason: 'mended upstream on Friday' }];
  expect(openAdvice(advice, [], '2026-11-25')).toEqual([line]);
  expect(openAdvice(advice, accepted, '2026-11-30')).toEqual([]);
  expect(openAdvice(advice, accepted, '2026-12-01')).toEqual([line]);
  expect(openAdvice(readAdvice(printed('moderate')) ?? [], [], '2026-11-25')).toEqual([]);
});

test.each(['', '{}', '{"message":"405 Method Not Allowed"}', 'npm error'])(
  '%j means that nobody was asked',
  (text) => {
    expect(readAdvice(text)).toBeNull();
  },
);

test('a bill that misses a package is not taken for whole', () => {
  const bill = JSON.stringify({
    bomFormat: 'CycloneDX',
    components: [{ 'bom-ref': 'sound@1.0.0', purl: 'pkg:npm/sound@1.0.0' }],
  });
  expect(missingFrom(bill, [sound])).toEqual([]);
  expect(missingFrom(bill, [sound, { ...sound, name: '@a/b' }])).toEqual(['pkg:npm/@a/b@1.0.0']);
});
