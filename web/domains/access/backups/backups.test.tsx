import { expect, test } from 'vitest';
import { type Answers, shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import type { BackupList } from './api.ts';
import { Backups } from './Backups.tsx';

const backup = {
  ...{ name: '2026-11-25T20-00-00-000Z', takenAt: '2026-11-25T20:00:00.000Z', reason: 'daily' as const },
  ...{ rows: 48210, files: 12, bytes: 3 * 1024 ** 2, fileBytes: 1024 ** 2, lacking: 0 },
};
const well: BackupList = {
  ...{ folder: '/home/sapa/.sapa/backups', daily: true, isRunning: false, isLate: false },
  isBehind: false,
  ...{ momentsFailure: null, lost: null, standbys: [], slots: [] },
  ...{ lastAttempt: null, spans: [], items: [backup] },
};
const see = (list: Partial<BackupList>, language: 'en' | 'id' | 'th' = 'en') =>
  wordsIn(shown(<Backups mayTake />, language, [[['backups'], { ...well, ...list }]] satisfies Answers));

test('the page lists the backups with age, size and state, and the command that brings one back', () => {
  const page = see({});
  expect(page).toContain('Daily');
  expect(page).toContain('4 MB');
  expect(page).toContain('48,210 rows, 12 files');
  expect(page).toContain('Whole');
  expect(page).toContain('npm run restore -- latest --into .sapa-restored');
  expect(see({ items: [{ ...backup, lacking: 2 }] }, 'id')).toContain('2 berkas tidak ada');
});

test('what failed is said with its reason, and what to do', () => {
  const failure = 'Ruangnya kurang. Mohon sediakan ruang.';
  const lastAttempt = { at: '2026-11-26T01:00:00.000Z', reason: 'daily' as const, failure };
  expect(see({ lastAttempt }, 'id')).toContain(`gagal. ${failure}`);
  expect(see({ isLate: true }, 'th')).toContain('โปรดสำรองข้อมูลตอนนี้');
  expect(see({ daily: false, items: [] })).toContain('SAPA_BACKUP_DAILY is 0');
  expect(see({ isRunning: true })).toContain('Everybody can go on working');
});

test('a moment can be brought back only where moments are kept', () => {
  expect(see({})).not.toContain('--to');
  const spans = [{ from: '2026-11-24T20:00:00.000Z', until: '2026-11-26T02:00:00.000Z' }];
  expect(see({ spans })).toContain('npm run restore -- --to 2026-11-26T02:00:00.000Z');
  expect(see({ spans })).not.toContain('has been kept');
  expect(see({ spans, isBehind: true })).toContain('Nothing later than');
});

test('files that nobody has any more are named, with what to do, and moments that cannot be kept say why', () => {
  const lost = { at: '2026-11-26T01:00:00.000Z', missing: 2, broughtBack: 1, keys: ['2026-11-20/abc'] };
  expect(see({ lost })).toContain('2 files that requests name are neither in the storage nor in a backup');
  expect(see({ lost })).toContain('2026-11-20/abc');
  expect(see({ lost }, 'id')).toContain('1 berkas hilang dari penyimpanan dan kembali');
  expect(see({ lost }, 'th')).toContain('โปรดตรวจดูดิสก์ด้วย');
  expect(see({ lost: { ...lost, missing: 0, broughtBack: 0 } })).not.toContain('Files that are missing');
  const momentsFailure = { at: '2026-11-26T01:00:00.000Z', said: 'ENOSPC' };
  expect(see({ momentsFailure })).toContain('The program met this: “ENOSPC”');
});

test('a second server says what it would lack, and a forgotten follower what it holds back', () => {
  const standby = { name: 'kedua', isSynchronous: true, behindBytes: 0, behindSeconds: 0 };
  expect(see({})).not.toContain('Second server');
  expect(see({ standbys: [standby] })).toContain('kedua has every change before it is acknowledged');
  const late = { ...standby, isSynchronous: false, behindBytes: 3 * 1024 ** 2, behindSeconds: 4 };
  expect(see({ standbys: [late] })).toContain('kedua is 3 MB behind');
  expect(see({ standbys: [late] }, 'id')).toContain('remote_apply');
  const slots = [{ slot: 'lama', used: 75, isLost: false }];
  expect(see({ slots })).toContain('pg_drop_replication_slot');
  expect(see({ slots }, 'th')).toContain('75');
});
