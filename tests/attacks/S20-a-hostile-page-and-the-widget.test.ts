import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect } from 'vitest';
import { newId } from '../../server/kernel/ids.ts';
import { type ChatRoom, openChatRoom } from '../harness/channels/chat-room.ts';
import { useDatabase } from '../harness/database.ts';
import { attack } from './attack.ts';

useDatabase();
let room: ChatRoom;
beforeAll(async () => {
  room = await openChatRoom();
});

const sources = join(import.meta.dirname, '..', '..', 'web', 'apps', 'widget');
const code = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => [name, readFileSync(join(sources, name), 'utf8')] as const);

attack(
  'S20',
  () => {
    expect(code.length).toBeGreaterThan(10);
    const found = code.flatMap(([name, text]) =>
      /postMessage|onmessage\b|['"`]message['"`]\s*,\s*(?:\(|async|function|\w+\s*=>)|<iframe|createElement\(['"]iframe/.test(
        text,
      )
        ? [name]
        : [],
    );
    expect(found).toEqual([]);
  },
  'the widget has no ear for messages of other windows, and sends none',
);

attack(
  'S20',
  () => {
    const found = code.flatMap(([name, text]) =>
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|document\.cookie|credentials:\s*'include'/.test(
        text,
      )
        ? [name]
        : [],
    );
    expect(found).toEqual([]);
  },
  'words never become markup, and no cookie goes along',
);

attack(
  'S20',
  async () => {
    const victim = room.browse();
    await victim.begin();
    await victim.say('Halo');
    const hostile = room.browse();
    hostile.token = victim.token;
    const acts: [string, string, object][] = [
      ['POST', '/sessions', {}],
      ['POST', '/messages', { id: newId(), text: 'Dari halaman lain' }],
      ['PUT', '/identity', { token: await room.sign() }],
      ['PUT', '/typing', { typing: true }],
      ['PUT', '/reading', { upTo: newId() }],
      ['PUT', '/rating', { score: 1 }],
      ['POST', '/transcripts', { email: 'evil@example.com' }],
      ['POST', '/files', {}],
      ['DELETE', '/session', {}],
      ['GET', '/talk', {}],
    ];
    for (const origin of ['https://evil.example', 'null', 'https://toko-rina.example.evil.example', null])
      for (const [method, path, json] of acts) {
        const given = method === 'GET' ? { origin } : { origin, json };
        expect([path, origin, (await hostile.call(method, path, given)).status]).toEqual([path, origin, 403]);
      }
    expect(await victim.words()).toEqual(['Halo']);
  },
  'no other page does anything, with whatever token',
);
