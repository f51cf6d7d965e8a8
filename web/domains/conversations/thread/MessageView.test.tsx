import { expect, test } from 'vitest';
import { shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import type { Message } from '../types.ts';
import { MessageView } from './MessageView.tsx';

const now = new Date('2026-11-26T05:00:00Z');
const incoming: Message = {
  id: 'm1',
  kind: 'incoming',
  text: 'Paket saya belum datang.\n\nTerima kasih',
  html: null,
  author: { type: 'customer', id: 'c1', name: 'Rina' },
  channel: 'phone',
  createdAt: '2026-11-26T02:00:00Z',
  delivery: null,
  attachments: [],
  verified: true,
};

function view(change: Partial<Message>, language: Language = 'en'): string {
  return shown(
    <MessageView
      message={{ ...incoming, ...change }}
      requestId="r1"
      now={now}
      language="id"
      mailLink={() => '/'}
      deliveryWords={(reason) => `because ${reason}`}
    />,
    language,
  );
}

test.each<[Language, string]>([
  ['en', 'phone'],
  ['id', 'telepon'],
  ['th', 'โทรศัพท์'],
])('a call is told in %s as %s, with a telephone beside the face', (language, word) => {
  const html = view({}, language);
  expect(wordsIn(html)).toContain(`Rina ${word}`);
  expect(html).toContain('#phone');
});

test('words stand in paragraphs, in the language of the conversation', () => {
  const html = view({});
  expect(html.match(/<p /g)).toHaveLength(2);
  expect(html).toContain('lang="id"');
});

test('a sender who is not known for sure is marked, a known one is not', () => {
  expect(wordsIn(view({ verified: false }))).toContain('Sender not verified');
  expect(wordsIn(view({}))).not.toContain('not verified');
});

test('a note says that it is one, and by no channel', () => {
  const words = wordsIn(view({ kind: 'note' }));
  expect(words).toContain('Internal note');
  expect(words).not.toContain('phone');
});

test('what nobody wrote whom we know by name was said by us', () => {
  const author = { type: 'system' as const, id: null, name: '' };
  const said = view({ kind: 'reply', author, channel: 'messenger' }, 'id');
  expect(wordsIn(said)).toContain('Kami Messenger');
});

test('a reply tells whether it left, and why it did not', () => {
  const reply = (state: 'queued' | 'sent' | 'failed' | 'not-sent', reason: string | null = null) =>
    wordsIn(view({ kind: 'reply', channel: 'email', delivery: { state, reason } }));
  expect(reply('sent')).toContain('mail, sent');
  expect(reply('queued')).toContain('leaves in a moment');
  expect(reply('queued', 'app-waits: limit')).toContain('because app-waits: limit');
  expect(reply('failed', 'refused: 550')).toContain('Not delivered: because refused: 550');
  expect(reply('not-sent', 'no-outgoing-server')).toContain('because no-outgoing-server');
  expect(reply('not-sent')).toContain('Not sent');
});

test('what was blackened, what is quoted and what is remote is said', () => {
  expect(wordsIn(view({ redacted: true }))).toContain('A part was blackened');
  const quoted = view({ quotedText: 'Kemarin' });
  expect(quoted).toContain('aria-expanded="false"');
  expect(wordsIn(quoted)).not.toContain('Kemarin');
  expect(wordsIn(view({ remotePictures: 2 }))).toContain('2 remote pictures are not loaded');
});

test('files stand below by name and size, pictures as pictures', () => {
  const file = { id: 'f1', name: 'resi.pdf', type: 'application/pdf', size: 84_500, url: '/f1' };
  const picture = { ...file, id: 'f2', name: 'kain.png', type: 'image/png', url: '/f2' };
  const html = view({ attachments: [file, picture] }, 'id');
  expect(wordsIn(html)).toMatch(/resi\.pdf 85.kB/);
  expect(html).toContain('alt="kain.png"');
});

test('a file that waits for the scanner or holds a virus says so and opens nothing', () => {
  const file = { id: 'f1', name: 'resi.pdf', type: 'application/pdf', size: 84_500, url: '/f1' };
  const waiting = view({ attachments: [{ ...file, state: 'waiting' }] }, 'id');
  expect(wordsIn(waiting)).toContain('resi.pdf masih diperiksa pemindai virus');
  const picture = {
    ...file,
    name: 'kain.png',
    type: 'image/png',
    state: 'infected' as const,
    isInline: true,
  };
  const infected = view({ attachments: [picture] }, 'th');
  expect(wordsIn(infected)).toContain('kain.png มีไวรัส');
  for (const html of [waiting, infected]) expect(html).not.toContain('/f1');
  expect(view({ attachments: [{ ...file, state: 'ready' }] })).toContain('href="/f1"');
});

test('a line of what happened has neither face nor menu', () => {
  const system = { code: 'request.solved', params: {} };
  const html = view({ kind: 'system', system, author: { type: 'member', id: 'm1', name: 'Sari' } }, 'id');
  expect(wordsIn(html)).toContain('Sari menyelesaikannya');
  expect(html).not.toContain('<button');
});
