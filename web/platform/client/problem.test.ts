import { describe, expect, test } from 'vitest';
import { sayer } from '../messages/text.tsx';
import { en } from '../words/en.ts';
import { ProblemError, problemOf, sentenceOf } from './problem.ts';

const say = sayer<typeof en>(en, 'en');
const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

describe('a problem of the server', () => {
  test('keeps its code, its sentence and its fields', async () => {
    const problem = await problemOf(
      answer(400, {
        title: 'Please look at the address.',
        status: 400,
        code: 'input-invalid',
        fields: { email: 'invalid' },
      }),
    );
    expect(problem).toMatchObject({
      status: 400,
      code: 'input-invalid',
      detail: 'Please look at the address.',
    });
    expect(problem.fields).toEqual({ email: 'invalid' });
  });

  test('lists of wrong fields are read too, the first word on a field counts', async () => {
    const errors = [
      { path: ['customer', 'email'], message: 'No address' },
      { path: ['customer', 'email'], message: 'Too short' },
      { pointer: '/name', detail: 'Missing' },
      'nonsense',
    ];
    const problem = await problemOf(answer(422, { errors }));
    expect(problem.fields).toEqual({ 'customer.email': 'No address', name: 'Missing' });
  });

  test('an answer that is no JSON still has its status', async () => {
    const problem = await problemOf(new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect(problem).toMatchObject({ status: 502, code: 'status-502', detail: null });
  });
});

describe('what a person reads', () => {
  test('is the server’s own sentence where it has one', () => {
    const problem = new ProblemError({ status: 403, code: 'x', detail: 'Only owners may do this.' });
    expect(sentenceOf(problem, say)).toBe('Only owners may do this.');
  });

  test.each([
    [0, 'failed.offline'],
    [403, 'failed.forbidden'],
    [404, 'failed.missing'],
    [409, 'failed.conflict'],
    [412, 'failed.conflict'],
    [413, 'failed.tooLarge'],
    [429, 'failed.tooMany'],
  ] as const)('for %d it says %s', (status, key) => {
    expect(sentenceOf(new ProblemError({ status, code: 'x' }), say)).toBe(en[key]);
  });

  test('anything else is told plainly and names its status', () => {
    expect(sentenceOf(new ProblemError({ status: 503, code: 'x' }), say)).toContain('(503)');
    expect(sentenceOf(new Error('stack and all'), say)).not.toContain('stack');
  });
});
