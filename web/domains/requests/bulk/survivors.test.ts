import { expect, test } from 'vitest';
import { survivors } from './survivors.ts';

const one = (number: number, more: object = {}) => ({
  ...({ number, status: 'open', folder: 'work', isInner: false } as const),
  ...more,
});

test('the oldest that waits to be done is offered first, what is solved after it, what cannot stay never', () => {
  const chosen = [
    one(1, { status: 'solved' }),
    one(9),
    one(2, { status: 'closed' }),
    one(3, { folder: 'spam' }),
    one(4, { isInner: true }),
    one(7, { status: 'waiting' }),
  ];
  expect(survivors(chosen).map(({ number }) => number)).toEqual([7, 9, 1]);
});
