import { expect, test } from 'vitest';
import { languages } from '../../server/kernel/language.ts';
import { composeTalk } from './compose.ts';
import { asText } from './copy-rows.ts';
import { tellHistory } from './history.ts';
import { makePeople } from './people.ts';
import { newRandom } from './random.ts';
import { entriesOf } from './search-entry.ts';

const workspaceId = '0195c0de-0000-7000-a000-000000000000';
const now = Date.parse('2026-11-23T02:00:00Z');

function stories(count: number) {
  const random = newRandom(1);
  const people = makePeople(random, count, now - 740 * 86_400_000);
  return [...tellHistory(random, { workspaceId, people, count, now })];
}

test('every place in every phrase is filled in', () => {
  const random = newRandom(2);
  for (let n = 0; n < 300; n += 1)
    for (const language of languages) {
      const talk = composeTalk(random, language, { order: 'TR-1', name: 'Rina' });
      expect(Object.values(talk).join(' ')).not.toMatch(/[{}]|undefined/);
    }
});

test('two fills tell the same, oldest first, each with three messages and their words', () => {
  const told = stories(200);
  expect(told).toEqual(stories(200));
  const times = told.map((story) => story.request.createdAt.getTime());
  expect(times).toEqual([...times].sort((a, b) => a - b));
  for (const story of told) {
    expect(story.messages).toHaveLength(3);
    expect(entriesOf(story).every((entry) => entry.words.length > 0)).toBe(true);
  }
  expect(new Set(told.map((story) => story.customer.language))).toEqual(new Set(languages));
});

test('COPY reads back tabs, lines, backslashes and nothing', () => {
  expect(asText('a\tb\nc\\d', 'text')).toBe('a\\tb\\nc\\\\d');
  expect(asText(null, 'text')).toBe('\\N');
  expect(asText(['it "is"'], 'text[]')).toBe('{"it \\\\"is\\\\""}');
  expect(asText([{ name: 'Nok' }], 'jsonb')).toBe('[{"name":"Nok"}]');
});
