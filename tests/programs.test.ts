import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { findProgram, missingPrograms } from './harness/programs.ts';

afterEach(() => vi.unstubAllEnvs());

test('a browser is found under any of its names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sapa-programs-'));
  writeFileSync(join(folder, 'google-chrome'), '#!/bin/sh\n');
  chmodSync(join(folder, 'google-chrome'), 0o755);
  vi.stubEnv('PATH', folder);
  expect(findProgram('chromium')).toBe(join(folder, 'google-chrome'));
  expect(missingPrograms().map(({ name }) => name)).not.toContain('chromium');
  rmSync(folder, { recursive: true });
});

test('a missing program is skipped with its remedy, and is an error where everything is required', () => {
  vi.stubEnv('PATH', '/nowhere');
  vi.stubEnv('REQUIRE_ALL', '');
  expect(findProgram('chromium')).toBeUndefined();
  expect(missingPrograms()).toContainEqual({ name: 'chromium', remedy: 'sudo apt-get install chromium' });
  vi.stubEnv('REQUIRE_ALL', '1');
  expect(() => findProgram('chromium')).toThrow(/required here/);
});
