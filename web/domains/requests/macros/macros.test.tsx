import { expect, test } from 'vitest';
import { acts } from '../../../../server/domains/requests/rules/acts.ts';
import { shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import type { CannedReply } from '../replies/api.ts';
import { Replies } from '../replies/Replies.tsx';
import { ReplyForm } from '../replies/ReplyForm.tsx';
import { ActRow } from './ActRow.tsx';
import { actIcons, freshAct } from './act-words.ts';
import type { Act, Macro } from './api.ts';
import { MacroForm } from './MacroForm.tsx';
import { Macros } from './Macros.tsx';

const macro: Macro = {
  ...{ id: 'm1', name: 'Beres', shared: true, mine: false, teamId: 't1', uses: 3 },
  acts: [
    { do: 'set-status', status: 'solved' },
    { do: 'assign', memberId: 'm-adi' },
    { do: 'set-team', teamId: null },
    { do: 'add-labels', labels: ['kurir', 'vip'] },
    { do: 'set-field', key: 'resi', value: 8841 },
    { do: 'snooze', hours: 24 },
  ],
};
const people: [string[], unknown][] = [
  [['members'], [{ id: 'm-adi', name: 'Adi' }]],
  [['teams'], [{ id: 't1', name: 'Layanan', memberIds: [] }]],
];
const words = (part: React.ReactNode, language: Language, more: [string[], unknown][]) =>
  wordsIn(shown(part, language, [...people, ...more])).replaceAll(/\s+/g, ' ');

test.each<[Language, string]>([
  [
    'en',
    'Beres Set status: Solved · Assign to: Adi · Give to team: No team · Add labels: kurir, vip · Fill field: resi = 8841 · Snooze: for 24 hours Layanan',
  ],
  ['id', 'Ubah status: Selesai · Tugaskan kepada: Adi'],
  ['th', 'ตั้งสถานะ: แก้ไขแล้ว · มอบหมายให้: Adi'],
])('in %s a macro says what it does', (language, sentence) => {
  expect(words(<Macros />, language, [[['macros'], [macro]]])).toContain(sentence);
});

test.each<[Language, string, string]>([
  ['en', 'No macros yet', 'No canned replies yet'],
  ['id', 'Belum ada makro', 'Belum ada balasan siap pakai'],
  ['th', 'ยังไม่มีแมโคร', 'ยังไม่มีคำตอบสำเร็จรูป'],
])('in %s an empty page says so', (language, noMacro, noReply) => {
  expect(words(<Macros />, language, [[['macros'], []]])).toContain(noMacro);
  expect(words(<Replies />, language, [[['canned-replies'], []]])).toContain(noReply);
});

test('a canned reply shows its shortcut, its uses, and whose it is', () => {
  const reply: CannedReply = {
    ...{ id: 'c1', title: 'Salam', shortcut: 'salam', shared: false, mine: true, teamId: null, uses: 1 },
    text: { en: '', id: 'Halo {customer.name}', th: '' },
  };
  expect(words(<Replies />, 'en', [[['canned-replies'], [reply]]])).toContain(
    'Salam /salam · used once Mine',
  );
  const form = shown(<ReplyForm reply={reply} onDone={() => {}} />, 'id');
  expect(form).toContain('Halo {customer.name}');
  expect(wordsIn(form)).toContain('{customer.greeting}');
});

test('an act names the status and the field of the workspace’s own, and offers the choices of the field', () => {
  const labels = { en: 'At the warehouse', id: 'Di gudang', th: 'อยู่ที่คลัง' };
  const choices = [{ value: 'torn', labels: { en: 'Torn', id: 'Sobek', th: 'ขาด' } }];
  const field = { key: 'reason', kind: 'choice', rules: { choices }, seenBy: 'staff', archived: false };
  const own: [string[], unknown][] = [
    [['statuses'], [{ key: 'warehouse', category: 'waiting', labels, isDefault: false, archived: false }]],
    [['fields'], [{ ...field, labels: { en: 'Reason', id: 'Alasan', th: 'เหตุผล' } }]],
  ];
  const row = (act: Act) => words(<ActRow act={act} onChange={() => {}} onRemove={() => {}} />, 'id', own);
  expect(row({ do: 'set-status', status: 'waiting', customStatus: 'warehouse' })).toContain('Di gudang');
  expect(row({ do: 'set-field', key: 'reason', value: 'torn' })).toContain('Alasan Sobek');
});

const kinds = Object.keys(actIcons) as Act['do'][];
test.each(kinds)('a new act “%s” can be filled in, in every language', (kind) => {
  for (const language of ['en', 'id', 'th'] as const) {
    const html = shown(<ActRow act={freshAct(kind)} onChange={() => {}} onRemove={() => {}} />, language);
    expect(wordsIn(html)).not.toMatch(/act\.|macro\./);
    expect(html).toMatch(/<(input|textarea|button)/);
  }
});

test('every kind of act that the server knows can be made here', () => {
  const filled = kinds.map((kind): Act => {
    const act = freshAct(kind);
    if (act.do === 'add-labels' || act.do === 'remove-labels') return { ...act, labels: ['a'] };
    if (act.do === 'set-field') return { ...act, key: 'a' };
    if (act.do === 'write-note') return { ...act, text: 'a' };
    if (act.do === 'write-reply') return { ...act, text: { en: 'a', id: '', th: '' } };
    return act;
  });
  expect(acts.safeParse(filled).success).toBe(true);
});

test('the form shows each act of a macro', () => {
  const html = shown(<MacroForm macro={macro} onDone={() => {}} />, 'en', people);
  expect(html).toContain('kurir, vip');
  expect(wordsIn(html)).toContain('Add an act');
});
