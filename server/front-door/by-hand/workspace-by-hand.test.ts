import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../platform/config.ts';
import { useMasterKeys } from '../../platform/secrets/master-key.ts';
import { replaceKeyByHand } from './replace-key-by-hand.ts';
import { createWorkspaceByHand } from './workspace-by-hand.ts';

const home = await mkdtemp(join(tmpdir(), 'sapa-by-hand-'));
const config = readConfig({ SAPA_HOME: home });
const kopi = {
  name: 'Warung Kopi',
  language: 'id',
  ownerEmail: 'adi@kopi.example',
  ownerName: 'Adi',
  demo: undefined,
};
afterAll(async () => {
  useMasterKeys([]);
  await rm(home, { recursive: true, force: true });
});

test('a workspace is made on a home that nobody uses, and its owner gets a password of their own', async () => {
  const lines = await createWorkspaceByHand(config, kopi);
  expect(lines[0]).toContain('/w/warung-kopi');
  expect(lines[1]).toMatch(/adi@kopi\.example with the password \S{20,}/);
});

test('the same owner gets a second workspace under another address, and keeps the password', async () => {
  const lines = await createWorkspaceByHand(config, kopi);
  expect(lines[0]).toContain('/w/warung-kopi-2');
  expect(lines[1]).toContain('with the password they have');
});

test('an unknown language or demo company is refused before anything is made', async () => {
  await expect(createWorkspaceByHand(config, { ...kopi, language: 'fr' })).rejects.toThrow(ConfigError);
  await expect(createWorkspaceByHand(config, { ...kopi, demo: 'acme' })).rejects.toThrow(ConfigError);
});

test('where a key from outside locks the keys, a company is made with it and not without it', async () => {
  const path = join(home, 'master-key');
  await writeFile(path, `${randomBytes(32).toString('base64')}\n`);
  const locked = readConfig({ SAPA_HOME: home, SAPA_KEY_FILE: path });
  await replaceKeyByHand(locked);
  await expect(createWorkspaceByHand(config, kopi)).rejects.toMatchObject({ code: 'master-key-missing' });
  const lines = await createWorkspaceByHand(locked, kopi);
  expect(lines[0]).toContain('/w/warung-kopi-3');
});
