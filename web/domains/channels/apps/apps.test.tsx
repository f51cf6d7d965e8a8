import { expect, test } from 'vitest';
import { type Answers, shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import type { ReplyWay } from '../way/api.ts';
import { WayNotice } from '../way/WayNotice.tsx';
import { readForm } from './ConnectionForm.tsx';
import { Connections } from './Connections.tsx';
import { HookGuide } from './HookGuide.tsx';
import { Templates } from './Templates.tsx';
import type { Connection } from './types.ts';

const connection: Connection = {
  id: 'c1',
  channel: 'line',
  name: 'Toko Rina',
  account: 'U1',
  settings: { basicId: '@tokorina', verifyToken: 'a-word' },
  hookAddress: 'https://sapa.example/api/v1/channel-hooks/key',
  teamId: null,
  brandId: null,
  language: 'id',
  state: 'working',
  reason: null,
  quota: { limit: 300, used: 12 },
  checkedAt: null,
  lastArrivalAt: null,
  createdAt: '2026-11-23T02:00:00.000Z',
};
const with_ = (...list: Connection[]): Answers => [[['channel-connections'], list]];

test('a connection says where it is, how much was used, and what is wrong with it in the reader’s words', () => {
  const words = wordsIn(shown(<Connections />, 'en', with_(connection)));
  expect(words).toContain('Toko Rina LINE · @tokorina · 12 of 300 messages this month Works');
  const broken: Connection = { ...connection, state: 'degraded', reason: 'token-refused: expired' };
  const told = wordsIn(shown(<Connections />, 'th', with_(broken)));
  expect(told).toContain('ผู้ให้บริการไม่ยอมรับโทเค็นแล้ว (expired)');
  expect(wordsIn(shown(<Connections />, 'id', with_()))).toContain('Belum ada aplikasi yang tersambung');
});

test('what has to be pasted where is shown, with the word only where the provider asks for one', () => {
  expect(shown(<HookGuide connection={connection} />, 'en')).not.toContain('a-word');
  const html = shown(<HookGuide connection={{ ...connection, channel: 'whatsapp' }} />, 'en');
  expect([html.includes('a-word'), html.includes('/channel-hooks/key')]).toEqual([true, true]);
});

test('empty fields of a form keep what is there', () => {
  const form = new FormData();
  form.set('name', ' Toko ');
  form.set('field.channelSecret', '');
  form.set('field.channelToken', ' token ');
  expect(readForm(form, 'line')).toEqual({ name: 'Toko', fields: { channelToken: 'token' } });
  form.set('field.channelToken', '');
  expect(readForm(form, 'line')).toEqual({ name: 'Toko' });
});

test('templates say whether they are approved, and why not', () => {
  const template = { id: 't', name: 'promo', language: 'id', category: 'utility', body: 'Halo {{1}}' };
  const list = [
    { ...template, status: 'approved', reason: null },
    { ...template, id: 'u', status: 'rejected', reason: 'INVALID_FORMAT' },
  ];
  const words = wordsIn(shown(<Templates id="c1" />, 'en', [[['channel-templates', 'c1'], list]]));
  expect(words).toContain('promo (id) Halo {{1}} Approved');
  expect(words).toContain('Its places or its form are not as WhatsApp wants them. Rejected');
});

const can: ReplyWay['can'] = {
  ...{ textLength: 20, formats: [], files: {}, types: {}, templates: true, choices: 0, windowHours: 24 },
  marks: { delivered: false, read: false },
};
const way: ReplyWay = {
  ...{ channel: 'whatsapp', can, connection: null, closesAt: '2026-11-27T02:00:00.000Z', shut: null },
  templates: [],
};
const out = { html: '<table></table><p><b>x</b></p>', text: 'x'.repeat(30), files: [], copies: 0 };

test('the composer says what is lost, until when, and what to do afterwards', () => {
  const open = wordsIn(shown(<WayNotice requestId="r" way={way} isClosed={false} out={out} />, 'en'));
  expect(open).toContain('Can be answered freely until');
  expect(open).toContain(
    'In WhatsApp it looks different: the table becomes lines, bold is lost, it leaves in several messages.',
  );
  expect(open).not.toContain('Choose a template');
  const without = { ...way, channel: 'messenger', can: { ...can, templates: false } };
  const plain = wordsIn(shown(<WayNotice requestId="r" way={without} isClosed={false} out={out} />, 'en'));
  expect(plain).toContain('afterwards only when the customer writes again');
  const soon = shown(<WayNotice requestId="r" way={way} isClosed={false} isClosing out={out} />, 'en');
  expect(wordsIn(soon)).toContain('Choose a template');
  const closed = wordsIn(shown(<WayNotice requestId="r" way={way} isClosed out={out} />, 'id'));
  expect(closed).toContain('WhatsApp tidak menerima jawaban bebas sekarang');
  expect(closed).toContain('Belum ada templat yang disetujui');
  const shut = wordsIn(
    shown(<WayNotice requestId="r" way={{ ...way, shut: 'person-left' }} isClosed={false} out={out} />, 'en'),
  );
  expect(shut).toContain('the customer has blocked this account');
  expect(shut).not.toContain('looks different');
});
