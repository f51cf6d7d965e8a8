import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inLanes } from './lanes.ts';

const breath = () => new Promise<void>((resolve) => setImmediate(resolve));

test('items that share a key run in their order and never together; all others side by side', async () => {
  const items = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 }), { maxLength: 12 });
  const check = fc.asyncProperty(items, async (keys) => {
    const running = new Set<number>();
    const ended: number[] = [];
    const share = (one: number, other: number) => keys[one]?.some((key) => keys[other]?.includes(key));
    await inLanes(
      keys.map((_, at) => at),
      (at) => keys[at] ?? [],
      async (at) => {
        for (const other of running) expect(share(at, other)).toBeFalsy();
        for (let other = 0; other < at; other += 1) if (share(other, at)) expect(ended).toContain(other);
        running.add(at);
        await breath();
        running.delete(at);
        ended.push(at);
      },
    );
    expect(ended).toHaveLength(keys.length);
  });
  await fc.assert(check, { numRuns: 100 });
});

test('what shares nothing does not wait', async () => {
  let together = 0;
  let most = 0;
  const work = async () => {
    together += 1;
    most = Math.max(most, together);
    await breath();
    together -= 1;
  };
  await inLanes(['a', 'b', 'c'], (key) => [key], work);
  expect(most).toBe(3);
});

test('the first failure is thrown when all have ended', async () => {
  const ended: string[] = [];
  const work = async (name: string) => {
    await breath();
    ended.push(name);
    if (name !== 'c') throw new Error(name);
  };
  await expect(inLanes(['a', 'b', 'c'], (name) => [name === 'b' ? 'a' : name], work)).rejects.toThrow('a');
  expect(ended.sort()).toEqual(['a', 'b', 'c']);
});
