import { expect, test } from 'vitest';
import { system } from './actor.ts';
import { newId } from './ids.ts';
import { notFound, Problem } from './problem.ts';

test('a problem carries its status, its code and what the sentence needs', () => {
  const problem = new Problem(429, 'rate-limited', { params: { seconds: 30 }, retryAfter: 30 });
  expect(problem).toBeInstanceOf(Error);
  expect(problem).toMatchObject({ status: 429, code: 'rate-limited', message: 'rate-limited' });
  expect(problem.details).toEqual({ params: { seconds: 30 }, retryAfter: 30 });
});

test('what is not there is named by its thing', () => {
  expect(notFound('request')).toMatchObject({ status: 404, code: 'request-not-found', details: {} });
});

test('the program itself acts in one workspace and has no id', () => {
  const workspaceId = newId();
  expect(system(workspaceId)).toEqual({ type: 'system', workspaceId, id: null });
});
