import { expect, test } from 'vitest';
import type { EventName } from '../server/platform/events/event.ts';
import '../server/rooms.ts';
import { en as company } from '../web/domains/audit/company/messages/en.ts';
import { en as served } from '../web/domains/audit/served/messages/en.ts';

/** An event without a sentence, or a room’s event that this list misses, does not compile; nor does another language. */
const sentences: Record<`audit.did.${Exclude<EventName, `test.${string}`>}`, string> = {
  ...company,
  ...served,
};

test('everything that can happen is told by a sentence in the audit trail', () => {
  const told = Object.entries(sentences).filter(([key]) => key.startsWith('audit.did.'));
  expect(told.filter(([key, sentence]) => sentence === '' || sentence === key)).toEqual([]);
  expect(told.length).toBeGreaterThan(120);
});
