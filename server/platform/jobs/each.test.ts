import { afterEach, expect, test, vi } from 'vitest';
import { eachAlone } from './each.ts';

const said = vi.spyOn(console, 'error').mockImplementation(() => {});
afterEach(() => said.mockClear());

async function* pages() {
  yield* ['rina', 'somchai'];
  yield 'budi';
}

test('one that fails keeps no other from its turn, and all that failed are said at the end', async () => {
  const done: string[] = [];
  const work = eachAlone(
    pages(),
    (name) => ({ alarm: 'greeting-failed', name }),
    async (name) => {
      if (name !== 'somchai') throw new Error(`no words for ${name}`);
      done.push(name);
    },
  );
  await expect(work).rejects.toMatchObject({
    errors: [{ message: 'no words for rina' }, { message: 'no words for budi' }],
  });
  expect(done).toEqual(['somchai']);
  const alarms = said.mock.calls.map(([line]) => JSON.parse(String(line)));
  expect(alarms).toMatchObject([
    { alarm: 'greeting-failed', name: 'rina', message: expect.stringContaining('no words for rina') },
    { alarm: 'greeting-failed', name: 'budi' },
  ]);
});

test('where all goes well nothing is said', async () => {
  let turns = 0;
  await eachAlone(
    [1, 2],
    () => ({ alarm: 'never' }),
    async (by) => {
      turns += by;
    },
  );
  expect([turns, said.mock.calls]).toEqual([3, []]);
});
