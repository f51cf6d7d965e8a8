import { expect, test } from 'vitest';
import { isLineChosen, readAddress } from './address.ts';

const socket = '/var/run/postgresql/.s.PGSQL.5432';

test.each([
  ['postgres://sapa@db.example/sapa', 'postgres://sapa@db.example/sapa', undefined],
  [
    'postgres://sapa:s%40@db:6432/sapa?sslmode=require',
    'postgres://sapa:s%40@db:6432/sapa?sslmode=require',
    undefined,
  ],
  ['postgres://a:1,b:2/sapa', 'postgres://a:1,b:2/sapa', undefined],
  ['postgres://sapa@/sapa?host=/var/run/postgresql', 'postgres://sapa@localhost/sapa', socket],
  ['postgresql:///sapa?host=/var/run/postgresql', 'postgresql://localhost/sapa', socket],
  ['postgres://sapa@%2Fvar%2Frun%2Fpostgresql/sapa', 'postgres://sapa@localhost/sapa', socket],
  [
    'postgres://sapa@/sapa?host=/tmp&port=6000&sslmode=disable',
    'postgres://sapa@localhost/sapa?sslmode=disable',
    '/tmp/.s.PGSQL.6000',
  ],
  ['postgres://sapa@/sapa?host=db.example&port=6000', 'postgres://sapa@db.example:6000/sapa', undefined],
])('%s is understood as PostgreSQL understands it', (text, url, path) => {
  expect(readAddress(text)).toEqual(path ? { url, path } : { url });
});

test.each([
  ['postgres://sapa@localhost/sapa', true],
  ['postgres://sapa@127.0.0.1:6432/sapa', true],
  ['postgres://sapa@[::1]:5432/sapa', true],
  ['postgres://sapa@/sapa?host=/var/run/postgresql', true],
  ['postgres://sapa@db.example/sapa', false],
  ['postgres://sapa@localhost.example/sapa', false],
  ['postgres://sapa@127.0.0.1:1,db.example:2/sapa', false],
  ['postgres://sapa@/sapa?host=db.example', false],
  ['postgres://sapa@db.example/sapa?sslmode=verify-full', true],
  ['postgres://sapa@db.example/sapa?sslmode=disable', true],
])('%s: whether the line is encrypted was chosen, or it leaves no machine: %s', (text, chosen) => {
  expect(isLineChosen(text)).toBe(chosen);
});
