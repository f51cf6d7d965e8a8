import { expect, test } from 'vitest';
import { shown, wordsIn } from '../../../tests/harness/stage.tsx';
import type { Language } from '../../platform/messages/language.ts';
import { FactorResets } from './FactorResets.tsx';
import { OpenInvitations } from './OpenInvitations.tsx';
import type { FactorReset, Member, OpenInvitation } from './types.ts';

const baru: OpenInvitation = {
  ...{ id: 'i1', email: 'baru@toko-rina.example', role: 'agent' as const },
  expiresAt: '2026-12-01T02:00:00Z',
};
const person = (id: string, name: string): Member => ({
  ...{ id, name, email: `${id}@toko-rina.example`, role: 'agent' as const, customRoleId: null },
  ...{ providerId: null, language: 'id', disabled: false, teams: [] },
});
const members = [person('m-sari', 'Sari Hidayat'), person('m-nok', 'Nok Suda'), person('m-dewi', 'Dewi')];

const invitations = (items: OpenInvitation[], language: Language) =>
  wordsIn(shown(<OpenInvitations />, language, [[['invitations'], items]]));
const resets = (items: FactorReset[], language: Language) =>
  wordsIn(
    shown(<FactorResets />, language, [
      [['members'], members],
      [['factor-resets'], items],
    ]),
  );

test.each<[Language, string]>([
  ['en', 'Open invitations'],
  ['id', 'Undangan yang terbuka'],
  ['th', 'คำเชิญที่ยังใช้ได้'],
])('in %s open invitations are listed, and none make no panel', (language, title) => {
  const words = invitations([baru], language);
  expect(words).toContain(title);
  expect(words).toContain('baru@toko-rina.example');
  expect(invitations([], language)).toBe('');
});

test.each<[Language, string, string]>([
  ['en', 'Asked by Dewi', 'Confirm'],
  ['id', 'Diminta oleh Dewi', 'Sahkan'],
  ['th', 'ขอโดย Dewi', 'ยืนยัน'],
])('in %s a lost second factor is confirmed by somebody else than who asked', (language, asked, confirm) => {
  const words = resets([{ memberId: 'm-nok', askedBy: 'm-dewi', askedAt: '2026-11-26T02:00:00Z' }], language);
  expect(words).toContain('Nok Suda');
  expect(words).toContain(asked);
  expect(words).toContain(confirm);
});
