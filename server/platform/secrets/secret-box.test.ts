import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { Problem } from '../../kernel/problem.ts';
import { makeSecretBox, secretBox } from './secret-box.ts';

useDatabase();
const boxOf = (key: Uint8Array) => makeSecretBox({ keys: new Map([[1, key]]), sealing: 1 });
const unreadable = new Problem(500, 'secret-unreadable');

test('a sealed password opens again and shows nothing of itself while sealed', () => {
  const box = boxOf(randomBytes(32));
  const sealed = box.seal('rahasia Rina', 'mailbox-1');
  expect(sealed).not.toContain('rahasia');
  expect(box.open(sealed, 'mailbox-1')).toBe('rahasia Rina');
  expect(box.seal('rahasia Rina', 'mailbox-1')).not.toBe(sealed);
});

test('a sealed password does not open on another row, with another key, or after a change', () => {
  const box = boxOf(randomBytes(32));
  const sealed = box.seal('rahasia', 'mailbox-1');
  const changed = `${sealed.slice(0, -3)}${sealed.endsWith('AAA') ? 'BBB' : 'AAA'}`;
  expect(() => box.open(sealed, 'mailbox-2')).toThrow(unreadable);
  expect(() => boxOf(randomBytes(32)).open(sealed, 'mailbox-1')).toThrow(unreadable);
  expect(() => box.open(changed, 'mailbox-1')).toThrow(unreadable);
  expect(() => box.open('v1.AA', 'mailbox-1')).toThrow(unreadable);
  expect(() => box.open('plain', 'mailbox-1')).toThrow(unreadable);
});

test('the installation has one key, also when two ask for it first at the same time', async () => {
  const [one, two] = await Promise.all([secretBox(), secretBox()]);
  expect(two.open(one.seal('x', 'a'), 'a')).toBe('x');
});
