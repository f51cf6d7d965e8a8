import { expect, test } from 'vitest';
import { putIntoReply, standReady } from './into-reply.ts';

test('words go into the reply that came last, and nowhere once it has left', () => {
  const taken: string[] = [];
  expect(putIntoReply('<p>nobody</p>')).toBe(false);
  const leaveFirst = standReady((html) => taken.push(`first ${html}`));
  const leaveSecond = standReady((html) => taken.push(`second ${html}`));
  expect(putIntoReply('<p>one</p>')).toBe(true);
  leaveSecond();
  expect(putIntoReply('<p>two</p>')).toBe(true);
  leaveFirst();
  expect(putIntoReply('<p>three</p>')).toBe(false);
  expect(taken).toEqual(['second <p>one</p>', 'first <p>two</p>']);
});
