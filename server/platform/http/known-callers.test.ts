import { expect, test } from 'vitest';
import { forgetCallers, rememberCaller, remembered } from './known-callers.ts';

const now = new Date('2026-11-23T02:00:00Z');
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);

function counting(answer: object | null) {
  const asked = {
    times: 0,
    async find() {
      asked.times += 1;
      return answer;
    },
  };
  return asked;
}

test('the same proof is looked up once in two seconds, another proof for itself', async () => {
  const sari = counting({ name: 'Sari' });
  for (const at of [0, 1, remembered - 1])
    expect(await rememberCaller('sari', later(at), sari.find)).toEqual({ name: 'Sari' });
  expect(sari.times).toBe(1);
  await rememberCaller('sari in another workspace', now, sari.find);
  expect(sari.times).toBe(2);
  await rememberCaller('sari', later(remembered), sari.find);
  expect(sari.times).toBe(3);
});

test('a stranger is never remembered', async () => {
  const stranger = counting(null);
  await rememberCaller('stranger', now, stranger.find);
  await rememberCaller('stranger', now, stranger.find);
  expect(stranger.times).toBe(2);
});

test('whoever was looked up before somebody was shut out is looked up again', async () => {
  const adi = counting({ name: 'Adi' });
  await rememberCaller('adi', now, adi.find);
  forgetCallers();
  await rememberCaller('adi', now, adi.find);
  expect(adi.times).toBe(2);
  const slow = rememberCaller('nok', now, async () => {
    forgetCallers();
    return { name: 'Nok' };
  });
  expect(await slow).toEqual({ name: 'Nok' });
  const nok = counting({ name: 'Nok' });
  await rememberCaller('nok', now, nok.find);
  expect(nok.times).toBe(1);
});
