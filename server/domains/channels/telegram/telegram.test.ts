import { afterAll, beforeAll, expect, test } from 'vitest';
import '../../../rooms.ts';
import { type ChannelRoom, openChannelRoom } from '../../../../tests/harness/channels/channel-room.ts';
import { tinyPng } from '../../../../tests/harness/channels/fake-line.ts';
import { type FakeProvider, startFakeProvider } from '../../../../tests/harness/channels/fake-provider.ts';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { receiveMessage } from '../../conversations/index.ts';
import { recogniseCustomer } from '../../customers/index.ts';
import { storeFile } from '../../files/index.ts';
import { askWithChoices, listPassages } from '../index.ts';

useDatabase();
let telegram: FakeProvider;
let room: ChannelRoom;
let secret = '';
let ids = 100;
beforeAll(async () => {
  telegram = await startFakeProvider(({ to, json }) => {
    if (!to.includes('/bot42:token/'))
      return { status: 401, json: { ok: false, error_code: 401, description: 'Unauthorized' } };
    if (to.includes('/file/')) return { status: 200, body: tinyPng, type: 'application/octet-stream' };
    if (to.endsWith('/getMe')) return ok({ id: 42, first_name: 'Toko Rina', username: 'toko_rina_bot' });
    if (to.endsWith('/getFile')) return ok({ file_path: 'photos/1.jpg' });
    if (to.endsWith('/setWebhook')) secret = String(json.secret_token);
    if (to.endsWith('/sendMediaGroup')) return ok([{ message_id: ids++ }, { message_id: ids++ }]);
    return ok(to.includes('/send') ? { message_id: ids++ } : true);
  });
  room = await openChannelRoom('telegram', { botToken: '42:token' });
});
afterAll(() => telegram.close());

const ok = (result: unknown) => ({ status: 200, json: { ok: true, result } });
const now = () => Math.floor(Date.now() / 1000);
let updates = 0;
async function tell(update: object): Promise<string[]> {
  updates += 1;
  const body = JSON.stringify({ update_id: updates, ...update });
  expect((await room.knock(body, { 'x-telegram-bot-api-secret-token': secret })).status).toBe(200);
  return room.takeIn();
}
const rina = (id: number) => ({
  chat: { id, type: 'private' },
  from: { id, first_name: 'Rina', last_name: 'Putri', language_code: 'id' },
});
const thread = async (peer: number) => (await room.threads()).find((one) => one.peer === String(peer));

test('the bot is connected with a secret of its own, without which nobody is heard', async () => {
  const { settings, secrets } = await room.connection();
  expect([settings.username, secrets.includes(secret), secret.length > 20]).toEqual([
    'toko_rina_bot',
    false,
    true,
  ]);
  const body = JSON.stringify({
    update_id: 1,
    message: { message_id: 1, date: now(), text: 'Halo', ...rina(1) },
  });
  const guesses: Record<string, string>[] = [{}, { 'x-telegram-bot-api-secret-token': 'guessed' }];
  for (const headers of guesses) expect((await room.knock(body, headers)).status).toBe(401);
  expect(await room.threads()).toEqual([]);
});

test('a start by a link says where the person comes from, with their first words; the answer replies to them', async () => {
  expect(
    await tell({ message: { message_id: 1, date: now(), text: '/start order-1042', ...rina(7) } }),
  ).toEqual(['came']);
  expect(
    await tell({ message: { message_id: 2, date: now(), text: 'Paket saya di mana ya?', ...rina(7) } }),
  ).toEqual(['message']);
  const conversationId = (await thread(7))?.conversationId ?? '';
  const said = await room.messages(conversationId);
  expect(said.map(({ kind }) => kind).sort()).toEqual(['incoming', 'system']);
  expect(said.find(({ kind }) => kind === 'system')?.text).toContain('order-1042');
  await room.answer(conversationId, 'Sebentar ya');
  await room.send();
  expect(telegram.callsTo('/sendMessage')[0]?.json).toEqual({ chat_id: '7', text: 'Sebentar ya' });
});

test('an edit comes in as new words with the former ones beneath; nothing is rewritten', async () => {
  const first = { message_id: 30, date: now(), text: 'Ukuran M', ...rina(8) };
  await tell({ message: first });
  expect(await tell({ edited_message: { ...first, edit_date: now() + 1, text: 'Ukuran L' } })).toEqual([
    'edited',
  ]);
  const said = await room.messages((await thread(8))?.conversationId ?? '');
  expect(said.map(({ text, quotedText }) => [text, quotedText])).toEqual([
    ['Ukuran M', null],
    ['Ukuran L', 'Ukuran M'],
  ]);
});

test('pictures come down by their file, several leave as one album, and one call a second goes to a person', async () => {
  const photo = [{ file_id: 'small' }, { file_id: 'large' }];
  await tell({
    message: { message_id: 40, date: now(), caption: 'Rusak', media_group_id: 'g', photo, ...rina(9) },
  });
  const conversationId = (await thread(9))?.conversationId ?? '';
  expect((await room.messages(conversationId))[0]?.attachments).toHaveLength(1);
  expect(telegram.callsTo('/getFile')[0]?.json).toEqual({ file_id: 'large' });
  const content = tinyPng;
  const files = await Promise.all(
    ['a.png', 'b.png'].map(async (name) => ({
      fileId: (await storeFile(room.context(), { name, type: 'image/png', content })).id,
    })),
  );
  await room.answer(conversationId, 'Ini gantinya', { files });
  await room.send();
  expect(telegram.callsTo('/sendMediaGroup')).toHaveLength(0);
  await room.send(new Date(Date.now() + 5_000));
  expect(telegram.callsTo('/sendMediaGroup')[0]?.body.toString('latin1')).toContain('attach://file1');
  expect((await room.parcels()).filter((one) => one.state === 'waiting')).toEqual([]);
});

test('a conversation is brought along by a code: what was begun by mail goes on here, and the answer comes here', async () => {
  const { customerId } = await recogniseCustomer(room.context(), {
    ...{ value: 'rina@honest.example', name: 'Rina', language: 'id', verified: true },
  });
  const mail = {
    channel: 'email',
    subject: 'Resi',
    text: 'Di mana?',
    html: null,
    verified: true,
    at: new Date(),
  };
  const { conversationId } = await receiveMessage(room.context(), {
    ...{ ...mail, conversationId: null, customerId, language: 'id' as const },
    participants: [{ customerId, role: 'requester' }],
  });
  const [way] = await listPassages(room.context(), { conversationId, brandId: null, language: 'id' });
  const code = /^https:\/\/t\.me\/toko_rina_bot\?start=([\w-]{43})$/.exec(way?.url ?? '')?.[1] ?? '';
  const start = (id: number, by: string, peer = 30) => ({
    message: { message_id: id, date: now(), text: `/start ${by}`, ...rina(peer) },
  });
  expect(await tell(start(80, `${code.slice(0, -4)}AAAA`, 31))).toEqual(['came']);
  expect((await thread(31))?.conversationId).toBeNull();
  expect(await tell(start(81, code))).toEqual(['message']);
  expect((await thread(30))?.conversationId).toBe(conversationId);
  const said = await room.messages(conversationId);
  expect(said.map(({ channel, text }) => [channel, text])).toEqual([
    ['email', 'Di mana?'],
    ['telegram', 'Kita lanjutkan di sini ya.'],
  ]);
  await room.answer(conversationId, 'Baik, di sini saja');
  await room.send();
  expect(telegram.callsTo('/sendMessage').at(-1)?.json).toEqual({
    chat_id: '30',
    text: 'Baik, di sini saja',
  });
});

test('an album comes in as one message, in whatever order its pictures come; a repetition adds nothing', async () => {
  const part = (id: number, extra: object) => ({
    message: {
      ...{ message_id: id, date: now(), media_group_id: 'album-1', photo: [{ file_id: `f${id}` }], ...extra },
      ...rina(19),
    },
  });
  expect(await tell(part(61, {}))).toEqual(['message']);
  expect(await tell(part(62, { caption: 'Tiga foto kerusakannya' }))).toEqual(['album']);
  expect(await tell(part(63, {}))).toEqual(['album']);
  expect(await tell(part(62, { caption: 'Tiga foto kerusakannya' }))).toEqual(['repeated']);
  const said = await room.messages((await thread(19))?.conversationId ?? '');
  expect(said.map(({ text, attachments }) => [text, attachments.length])).toEqual([
    ['Tiga foto kerusakannya', 3],
  ]);
  expect(await tell(part(64, { media_group_id: 'album-2' }))).toEqual(['message']);
});

test('a question offers answers on buttons; the one that is pressed comes back by its words, and the button rests', async () => {
  await tell({ message: { message_id: 70, date: now(), text: 'Mau tukar', ...rina(20) } });
  const conversationId = (await thread(20))?.conversationId ?? '';
  const choices = ['เปลี่ยนไซซ์เป็นแอล', 'Kembalikan uang'];
  await askWithChoices(room.context(), { conversationId, body: 'Pilih cara', choices });
  await room.send();
  const shown = telegram.callsTo('/sendMessage').at(-1)?.json.reply_markup as {
    inline_keyboard: { text: string; callback_data: string }[][];
  };
  expect(shown.inline_keyboard.flat().map(({ text }) => text)).toEqual(choices);
  for (const { callback_data } of shown.inline_keyboard.flat())
    expect(Buffer.byteLength(callback_data)).toBeLessThanOrEqual(64);
  const under = { message_id: 71, date: now(), reply_markup: shown, ...rina(20) };
  const press = { id: 'cb-20', from: rina(20).from, data: 'choice:0', message: under };
  expect(await tell({ callback_query: press })).toEqual(['message']);
  expect((await room.messages(conversationId)).at(-1)?.text).toBe(choices[0]);
  expect(telegram.callsTo('/answerCallbackQuery').at(-1)?.json).toEqual({ callback_query_id: 'cb-20' });
});

test('a limit is waited for as long as it asks; who blocked the bot has left; a tap is an answer', async () => {
  await tell({ message: { message_id: 50, date: now(), text: 'Halo', ...rina(10) } });
  const conversationId = (await thread(10))?.conversationId ?? '';
  telegram.trouble('/sendMessage', {
    status: 429,
    json: { ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 33 } },
  });
  const at = new Date(Date.now() + 60_000);
  const reply = await room.answer(conversationId, 'Halo juga');
  await room.send(at);
  expect(((await room.connection()).pausedUntil?.getTime() ?? 0) - at.getTime()).toBe(33_000);
  telegram.trouble('/sendMessage', {
    status: 403,
    json: { ok: false, error_code: 403, description: 'Forbidden: bot was blocked by the user' },
  });
  await room.send(new Date(at.getTime() + 33_000));
  const message = (await room.messages(conversationId)).find(({ id }) => id === reply);
  expect([message?.deliveryState, message?.deliveryReason]).toEqual(['failed', 'person-left']);
  expect((await room.way(conversationId)).shut).toBe('person-left');
  const tap = {
    id: 'cb1',
    from: rina(10).from,
    data: 'Ya',
    message: { message_id: 51, date: now(), ...rina(10) },
  };
  expect(await tell({ callback_query: tap })).toEqual(['message']);
  expect((await room.way(conversationId)).shut).toBeNull();
  expect(await tell({ poll: { id: '1' } })).toEqual(['left: update-poll']);
});
