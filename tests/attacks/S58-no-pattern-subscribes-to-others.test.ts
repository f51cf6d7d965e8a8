import { beforeAll, expect } from 'vitest';
import { newId, newSecret } from '../../server/kernel/ids.ts';
import { type ChatRoom, openChatRoom, shopPage } from '../harness/channels/chat-room.ts';
import { useDatabase } from '../harness/database.ts';
import { attack } from './attack.ts';

useDatabase();
let room: ChatRoom;
beforeAll(async () => {
  room = await openChatRoom();
});

const listen = (key: string, headers: Record<string, string>, more = '') =>
  room.doors.app.request(`/api/v1/chat/${key}/live${more}`, { headers: { origin: shopPage, ...headers } });

attack(
  'S58',
  async () => {
    const browser = room.browse();
    await browser.begin();
    await browser.say('Rahasia');
    const own = { 'x-visitor': browser.token ?? '' };
    for (const key of ['%25', '_', '*', '%', newSecret(160), newId()])
      expect([key, (await listen(key, own)).status]).toEqual([key, 404]);
    for (const token of ['', '%', '_', '*', newSecret(256), newId(), '%'.repeat(43), '_'.repeat(43)])
      expect([token, (await listen(room.hookKey, { 'x-visitor': token })).status]).toEqual([token, 401]);
    expect((await listen(room.hookKey, own, '?visitor=%25')).status).toBe(400);
    expect((await listen(room.hookKey, { ...own, origin: 'https://evil.example' })).status).toBe(403);
    const other = await openChatRoom();
    expect(
      (
        await other.doors.call('GET', `/api/v1/chat/${other.hookKey}/live`, {
          headers: { ...own, origin: shopPage },
        })
      ).status,
    ).toBe(401);
  },
  'patterns, foreign and guessed names, no token',
);

attack(
  'S58',
  async () => {
    const guesses = Array.from({ length: 200 }, () => newSecret(256));
    const victim = room.browse();
    await victim.begin();
    await victim.say('Rahasia');
    const near = Array.from(
      victim.token ?? '',
      (_, at) => `${victim.token?.slice(0, at)}A${victim.token?.slice(at + 1)}`,
    );
    const found = [];
    for (const token of [...guesses, ...near.filter((one) => one !== victim.token)]) {
      const guess = room.browse();
      guess.token = token;
      found.push((await guess.call('GET', '/talk')).status);
    }
    expect(new Set(found)).toEqual(new Set([401]));
  },
  'guessed tokens of visitors',
);

attack(
  'S58',
  async () => {
    const browser = room.browse();
    await browser.begin();
    await browser.say('Halo');
    const answer = await listen(room.hookKey, { 'x-visitor': browser.token ?? '' });
    const reader = answer.body?.getReader();
    let text = '';
    const ended = (async () => {
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
        text += Buffer.from(part.value).toString();
    })();
    await expect.poll(() => text, { timeout: 10_000 }).toContain('Halo');
    await browser.call('DELETE', '/session');
    const began = Date.now();
    await ended;
    expect(text).toContain('event: out');
    expect(Date.now() - began).toBeLessThan(5_000);
  },
  'a line ends soon after its token was given up',
);
