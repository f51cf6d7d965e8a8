import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupFolder } from '../../../tests/harness/backups.ts';
import { readConfig } from '../../platform/config.ts';
import { readInstant, restoreToMoment } from './restore-by-hand.ts';

test('a moment is read with its offset, and nothing is guessed', () => {
  expect(readInstant('2026-11-25T15:30:00+07:00').toISOString()).toBe('2026-11-25T08:30:00.000Z');
  expect(readInstant('2026-11-25T08:30:00.5Z').toISOString()).toBe('2026-11-25T08:30:00.500Z');
  for (const given of ['yesterday', '2026-11-25', '2026-11-25T08:30:00', '2026-13-01T00:00:00Z', ''])
    expect(() => readInstant(given), given).toThrow(expect.objectContaining({ code: 'rewind-time-wrong' }));
});

test('where no moments are kept, or the server is your own, it is said and nothing is made', async () => {
  const home = await backupFolder();
  const wish = { to: new Date(), into: join(home, 'into') };
  const restore = (settings: Record<string, string>) =>
    restoreToMoment(readConfig({ SAPA_HOME: home, ...settings }), wish, new Date());
  await expect(restore({})).rejects.toMatchObject({ code: 'rewind-none' });
  const own = { DATABASE_URL: 'postgres://sapa@127.0.0.1:1/sapa' };
  await expect(restore(own)).rejects.toMatchObject({ code: 'rewind-own-server' });
});
