import { expect, test, vi } from 'vitest';
import { eachAlone } from './each.ts';

test('one that fails keeps no other from its turn, and it is said which', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const about = (id: string) => ({ requestId: id });
  const { done, failures } = await eachAlone(
    ['a', 'b', 'c'],
    { alarm: 'clock-failed', about },
    async (id) => {
      if (id === 'b') throw new Error('no disk');
      return id.toUpperCase();
    },
  );
  expect(done).toEqual(['A', 'C']);
  expect(failures).toEqual([new Error('no disk')]);
  expect(said).toHaveBeenCalledOnce();
  const line = JSON.parse(String(said.mock.lastCall?.[0]));
  expect(line).toMatchObject({ alarm: 'clock-failed', requestId: 'b' });
  expect(line.message).toContain('no disk');
  said.mockRestore();
});
