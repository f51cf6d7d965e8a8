import { expect, test } from 'vitest';
import { type Catalogue, sayer } from '../../platform/messages/text.tsx';
import { channelIcon, channelLabel, channels, channelWord } from './channel.ts';
import { en } from './messages/en.ts';
import { id } from './messages/id.ts';
import { th } from './messages/th.ts';

const speak = (catalogue: Catalogue, language: 'en' | 'id' | 'th') => sayer<typeof en>(catalogue, language);

test.each([
  ['phone', 'phone', 'telepon', 'โทรศัพท์'],
  ['visit', 'visit', 'kunjungan', 'มาด้วยตนเอง'],
  ['email', 'mail', 'surel', 'อีเมล'],
  ['form', 'form', 'formulir', 'แบบฟอร์ม'],
  ['chat', 'chat', 'obrolan', 'แชต'],
])('%s is told in each language', (channel, english, indonesian, thai) => {
  expect([
    channelWord(channel, speak(en, 'en')),
    channelWord(channel, speak(id, 'id')),
    channelWord(channel, speak(th, 'th')),
  ]).toEqual([english, indonesian, thai]);
});

test('alone in a cell a channel begins with a capital', () => {
  expect(channelLabel('visit', speak(id, 'id'))).toBe('Kunjungan');
  expect(channelLabel('whatsapp', speak(en, 'en'))).toBe('WhatsApp');
});

test('every channel has words and a picture; an unknown one keeps its name', () => {
  for (const channel of channels) expect(en[`talk.channel.${channel}`]).not.toBe('');
  expect(new Set(channels.map(channelIcon)).size).toBeGreaterThan(7);
  expect(channelIcon('visit')).toBe('building');
  expect(channelWord('pigeon', speak(en, 'en'))).toBe('pigeon');
  expect(channelIcon('pigeon')).toBe('chat');
});
