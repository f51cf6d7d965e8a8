import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import '../../../rooms.ts';
import { type ChannelRoom, openChannelRoom } from '../../../../tests/harness/channels/channel-room.ts';
import {
  type FakeLine,
  lineSecret,
  lineToken,
  startFakeLine,
  tinyPng,
} from '../../../../tests/harness/channels/fake-line.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as } from '../../../../tests/harness/people.ts';
import { storeFile } from '../../files/index.ts';
import { createArticle, publishArticle } from '../../knowledge/index.ts';
import { takeForReply } from '../../knowledge/reading/take-for-reply.ts';
import { connectChannel } from '../shape/connections/connect.ts';

useDatabase();
let line: FakeLine;
let room: ChannelRoom;
beforeAll(async () => {
  line = await startFakeLine();
  room = await openChannelRoom('line', { channelSecret: lineSecret, channelToken: lineToken });
});
afterAll(() => line.close());
let made = 1000;
beforeEach(() => {
  line.got.length = 0;
  line.calls.length = 0;
});

/** An event as LINE sends it: `from` is the person, the rest goes over what is usual. */
function event(from: string, more: Record<string, unknown> = {}) {
  made += 1;
  const replyToken = `token-${made}`;
  line.replyTokens.add(replyToken);
  return {
    ...{
      type: 'message',
      mode: 'active',
      timestamp: Date.now(),
      source: { type: 'user', userId: from },
      replyToken,
    },
    ...{ webhookEventId: `e${made}`, deliveryContext: { isRedelivery: false } },
    message: { id: String(made), type: 'text', text: 'สวัสดีครับ พัสดุอยู่ที่ไหน 😀' },
    ...more,
  };
}
const sign = (body: string) => ({
  'x-line-signature': createHmac('sha256', lineSecret).update(body).digest('base64'),
});
async function hear(...events: object[]): Promise<string[]> {
  const body = JSON.stringify({ destination: 'Ubot', events });
  expect((await room.knock(body, sign(body))).status).toBe(200);
  return room.takeIn();
}
const talkWith = async (peer: string) => {
  const thread = (await room.threads()).find((one) => one.peer === peer);
  return { thread, conversationId: thread?.conversationId ?? '' };
};

test('a text becomes a message of a customer with their name, and is answered for free by its token', async () => {
  expect(await hear(event('Usomchai'))).toEqual(['message']);
  const { conversationId } = await talkWith('Usomchai');
  const [first] = await room.messages(conversationId);
  expect(first).toMatchObject({
    kind: 'incoming',
    channel: 'line',
    language: 'th',
    author: { name: 'Somchai' },
  });
  expect(first?.text).toContain('😀');
  const reply = await room.answer(conversationId, 'พัสดุถึงพรุ่งนี้ค่ะ');
  await room.send();
  expect(line.got).toEqual([
    { by: 'reply', to: `token-${made}`, messages: [{ type: 'text', text: 'พัสดุถึงพรุ่งนี้ค่ะ' }] },
  ]);
  expect((await room.messages(conversationId)).find(({ id }) => id === reply)?.deliveryState).toBe('sent');
});

test('the second answer, and one whose token LINE no longer takes, leave by a push under a key of their own', async () => {
  await hear(event('Urina'));
  const { conversationId } = await talkWith('Urina');
  line.replyTokens.clear();
  await room.answer(conversationId, 'Satu');
  await room.send();
  await room.answer(conversationId, 'Dua');
  await room.send();
  expect(line.got.map(({ by, to }) => [by, to])).toEqual([
    ['push', 'Urina'],
    ['push', 'Urina'],
  ]);
  expect(line.callsTo('/message/reply')).toHaveLength(1);
});

test('an answer whose yes was lost is not sent twice: LINE knows the key again', async () => {
  await hear(event('Ulost', { replyToken: undefined }));
  const { conversationId } = await talkWith('Ulost');
  line.trouble('/message/push', { afterDoing: 'drop' });
  const reply = await room.answer(conversationId, 'Sekali saja');
  await room.send();
  expect((await room.messages(conversationId)).find(({ id }) => id === reply)).toMatchObject({
    deliveryState: 'queued',
    deliveryReason: expect.stringMatching(/^app-silent$/),
  });
  const { pausedUntil } = await room.connection();
  await room.send(new Date((pausedUntil?.getTime() ?? 0) + 1));
  expect(line.got).toHaveLength(1);
  expect((await room.messages(conversationId)).find(({ id }) => id === reply)?.deliveryState).toBe('sent');
});

test('long words are cut where they may be, pictures go as such, other files as links, five to a call', async () => {
  await hear(event('Ufiles'));
  const { conversationId } = await talkWith('Ufiles');
  const picture = await storeFile(room.context(), { name: 'a.png', type: 'image/png', content: tinyPng });
  const paper = await storeFile(room.context(), {
    name: 'nota.pdf',
    type: 'application/pdf',
    content: Buffer.from('%PDF-1.4'),
  });
  const files = [picture, paper].map(({ id }) => ({ fileId: id }));
  const body = `<p>${'Paket Anda sedang dikirim. '.repeat(400)}</p><table><tr><td>1</td></tr></table>`;
  await room.answer(conversationId, body, { files });
  await room.send();
  const sent = line.got.flatMap((one) => one.messages);
  const texts = sent.filter((one) => one.type === 'text').map((one) => String(one.text));
  expect(texts.length).toBeGreaterThan(2);
  expect(texts.every((one) => one.length <= 5_000)).toBe(true);
  expect(texts.join(' ').match(/Paket/g)).toHaveLength(400);
  expect(texts.at(-1)).toContain('nota.pdf: http');
  const shown = sent.find((one) => one.type === 'image');
  expect(String(shown?.originalContentUrl)).toContain(`/files/${room.workspaceId}/${picture.id}?until=`);
  expect(line.got.every((one) => one.messages.length <= 5)).toBe(true);
});

test('pictures, stickers, files and places come in as what they are', async () => {
  const message = (id: string, more: object) => ({ message: { id, ...more } });
  await hear(
    event('Umedia', message('m1', { type: 'image', contentProvider: { type: 'line' } })),
    event(
      'Umedia',
      message('m2', {
        type: 'sticker',
        stickerId: '52002734',
        packageId: '11537',
        keywords: ['Thanks', 'Bow'],
      }),
    ),
    event('Umedia', message('m3', { type: 'file', fileName: 'nota.pdf', fileSize: 3 })),
    event(
      'Umedia',
      message('m4', {
        type: 'location',
        title: 'Toko',
        address: 'Bandung',
        latitude: -6.9,
        longitude: 107.6,
      }),
    ),
  );
  const { conversationId } = await talkWith('Umedia');
  const said = await room.messages(conversationId);
  expect(
    said.map(({ text, attachments }) => [text.split('\n')[0], attachments.map((one) => one.name)]),
  ).toEqual([
    ['', ['m1.jpg']],
    ['[Thanks, Bow]', ['sticker-52002734.png']],
    ['', ['nota.pdf']],
    ['📍', []],
  ]);
});

test('in a group each writer is a person of their own, and the answer goes to the group', async () => {
  const source = (userId: string) => ({ source: { type: 'group', groupId: 'Cgroup', userId } });
  await hear(event('', source('Uone')), event('', source('Utwo')));
  const { conversationId, thread } = await talkWith('Cgroup');
  expect(thread?.isGroup).toBe(true);
  const said = await room.messages(conversationId);
  expect(new Set(said.map(({ authorId }) => authorId)).size).toBe(2);
  line.replyTokens.clear();
  await room.answer(conversationId, 'Halo semua');
  await room.send();
  expect(line.got[0]?.to).toBe('Cgroup');
});

test('who blocks the account is sent nothing, and the message says what to do; who comes back is', async () => {
  await hear(event('Ugone'));
  const { conversationId } = await talkWith('Ugone');
  expect(await hear(event('Ugone', { type: 'unfollow', message: undefined }))).toEqual(['left']);
  const reply = await room.answer(conversationId, 'Halo?');
  expect((await room.messages(conversationId)).find(({ id }) => id === reply)).toMatchObject({
    deliveryState: 'not-sent',
    deliveryReason: 'person-left',
  });
  expect((await room.way(conversationId)).shut).toBe('person-left');
  await hear(event('Ugone', { type: 'follow', message: undefined }));
  expect((await room.way(conversationId)).shut).toBeNull();
});

test('words taken back stay in the record, with a line that says so', async () => {
  const first = event('Uunsend');
  await hear(first);
  const { conversationId } = await talkWith('Uunsend');
  const unsend = { type: 'unsend', unsend: { messageId: first.message.id }, message: undefined };
  expect(await hear(event('Uunsend', unsend))).toEqual(['taken-back']);
  expect((await room.messages(conversationId)).map(({ kind }) => kind)).toEqual(['incoming', 'system']);
});

test.each([
  [
    'a used-up month',
    { status: 429, json: { message: 'You have reached your monthly limit.' } },
    'failed',
    'quota-used',
  ],
  [
    'a limit',
    { status: 429, json: { message: 'Too many requests' }, headers: { 'retry-after': '40' } },
    'queued',
    'app-waits',
  ],
  [
    'a revoked token',
    { status: 401, json: { message: 'Authentication failed' } },
    'queued',
    'app-token-refused',
  ],
  [
    'missing rights',
    { status: 403, json: { message: 'Not available for your plan' } },
    'failed',
    'not-permitted',
  ],
  [
    'a wrong property',
    {
      status: 400,
      json: { message: 'Bad', details: [{ message: 'May not be empty', property: 'messages[0].text' }] },
    },
    'failed',
    'app-refused: Bad; messages[0].text May not be empty',
  ],
  ['an outage', { status: 500, json: { message: 'Internal' } }, 'queued', 'app-waits'],
])('%s ends as it has to, and is said on the message', async (_name, trouble, state, reason) => {
  const person = `U${made}`;
  await hear(event(person, { replyToken: undefined }));
  const { conversationId } = await talkWith(person);
  line.trouble('/message/push', trouble);
  const reply = await room.answer(conversationId, 'Halo');
  await room.send(new Date(Date.now() + 86_000_000));
  const message = (await room.messages(conversationId)).find(({ id }) => id === reply);
  expect([message?.deliveryState, message?.deliveryReason?.startsWith(reason)]).toEqual([state, true]);
  // What rests goes on when its time has come, and the connection is well again.
  const [, left] = await room.parcels();
  const { pausedUntil } = await room.connection();
  await room.send(new Date(Math.max(pausedUntil?.getTime() ?? 0, left?.sendAt.getTime() ?? 0) + 1));
  expect((await room.connection()).state).toBe('working');
});

test('a film leaves with a cover, a sound with its length; one that does not say it leaves as a link', async () => {
  await hear(event('Umedia'));
  const { conversationId } = await talkWith('Umedia');
  const sound = Buffer.alloc(16_000 * 3);
  sound.set([0xff, 0xfb, 0x90]);
  const files = await Promise.all(
    [
      { name: 'cara-pasang.mp4', type: 'video/mp4', content: Buffer.from('film') },
      { name: 'pesan.mp3', type: 'audio/mpeg', content: sound },
      { name: 'rusak.m4a', type: 'audio/mp4', content: Buffer.from('bukan suara') },
    ].map(async (file) => ({ fileId: (await storeFile(room.context(), file)).id })),
  );
  await room.answer(conversationId, 'Ini videonya', { files });
  await room.send();
  const [, film, heard, mute] = line.got.at(-1)?.messages ?? [];
  expect(film).toMatchObject({
    type: 'video',
    previewImageUrl: expect.stringMatching(/^https?:.*\/film-cover\.png$/),
  });
  expect(heard).toMatchObject({ type: 'audio', duration: 3_000 });
  expect(mute).toMatchObject({ type: 'text', text: expect.stringMatching(/^rusak\.m4a: http/) });
});

test('short answers to tap on stand below the last words', async () => {
  const { askWithChoices } = await import('../index.ts');
  await hear(event('Uchoice'));
  const { conversationId } = await talkWith('Uchoice');
  await askWithChoices(room.context(), { conversationId, body: 'Sudah terbantu?', choices: ['Ya', 'Belum'] });
  await room.send();
  const answers = [{ label: 'Ya', text: 'Ya' }, { label: 'Belum' }].map((action) => ({ action }));
  expect(line.got[0]?.messages[0]).toMatchObject({
    type: 'flex',
    altText: 'Sudah terbantu?\n\n1. Ya\n2. Belum',
    contents: { body: { contents: [{ text: 'Sudah terbantu?' }] }, footer: { contents: answers } },
    quickReply: { items: answers },
  });
  const many = { conversationId, body: 'Pilih', choices: Array.from({ length: 11 }, (_, at) => `${at}`) };
  await expect(askWithChoices(room.context(), many)).rejects.toMatchObject({ status: 400 });
});

test('an article in an answer stands as a card with its beginning; what not everybody may read stays a link', async () => {
  await hear(event('Ucard'));
  const { conversationId } = await talkWith('Ucard');
  const context = as(room.sari);
  const put = async (audience: 'public' | 'signed-in') => {
    const words = {
      type: 'paragraph',
      content: [{ type: 'text', text: 'Paket dilacak dengan nomor resi.' }],
    };
    const body = { type: 'doc' as const, content: [words] };
    const { id } = await createArticle(context, {
      language: 'id',
      title: `Melacak ${audience}`,
      body,
      audience,
    });
    await publishArticle(context, { articleId: id, language: 'id' });
    return takeForReply(context, { articleId: id, language: 'id', as: 'link' });
  };
  const [open, closed] = [await put('public'), await put('signed-in')];
  await room.answer(conversationId, `<p>Halo</p>${open.html}${closed.html}`);
  await room.send();
  const [text, card, ...rest] = line.got[0]?.messages ?? [];
  expect(rest).toEqual([]);
  expect(text).toMatchObject({ type: 'text', text: expect.stringContaining('Halo') });
  expect(String(text?.text)).toContain(closed.url);
  expect(String(text?.text)).not.toContain(open.url);
  expect(card).toMatchObject({
    type: 'flex',
    altText: `Melacak public\n${open.url}`,
    contents: {
      body: { contents: [{ text: 'Melacak public' }, { text: 'Paket dilacak dengan nomor resi.' }] },
      footer: { contents: [{ action: { type: 'uri', label: 'Baca', uri: open.url } }] },
    },
  });
});

test('connecting tells LINE where to call and shows the quota; a wrong token is refused with its words', async () => {
  const row = await room.connection();
  expect(row).toMatchObject({
    account: 'Ubot00000000000000000000000000000',
    quota: { limit: 300, used: 12 },
  });
  expect(row.settings.basicId).toBe('@tokorina');
  expect(row.secrets).not.toContain(lineToken);
  const wrong = { channel: 'line', fields: { channelSecret: lineSecret, channelToken: 'stale' } };
  const by = { actor: room.sari, now: new Date() };
  await expect(connectChannel(by, wrong)).rejects.toMatchObject({ status: 400, code: 'channel-refused' });
  await expect(connectChannel(by, { channel: 'line', fields: {} })).rejects.toMatchObject({
    code: 'channel-fields-missing',
  });
  const same = { channel: 'line', fields: { channelSecret: lineSecret, channelToken: lineToken } };
  await expect(connectChannel(by, same)).rejects.toMatchObject({ code: 'channel-account-taken' });
});
