import { expect, test } from 'vitest';

test('every room is asked for its part with the time of the backup, and what it tells is passed on', async () => {
  // A copy of its own, which knows none of the rooms' parts and leaves them none.
  const copy = './after-restore.ts?alone';
  const { afterRestore, runAfterRestore }: typeof import('./after-restore.ts') = await import(copy);
  const restoration = { takenAt: new Date(0), from: '/home/sapa', language: 'en' as const, now: new Date(1) };
  const asked: unknown[] = [];
  afterRestore({
    name: 'privacy.erase-again',
    run: async (given) => {
      asked.push(given);
      return 'Two people were erased again.';
    },
  });
  afterRestore({ name: 'search.build-anew', run: async () => null });
  expect(await runAfterRestore(restoration)).toEqual(['Two people were erased again.']);
  expect(asked).toEqual([restoration]);
});
