import { expect, test } from 'vitest';
import { newId, newSecret } from '../../../kernel/ids.ts';
import { readLink, writeLink } from './link.ts';

test('a link is read back, and no other spelling of it', () => {
  const workspaceId = newId();
  const secret = newSecret(192);
  const link = writeLink(workspaceId, secret);
  expect(readLink(link)).toEqual({ workspaceId, secret });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
  const others = letters.map((one) => link.slice(0, 21) + one + link.slice(22)).filter((one) => one !== link);
  expect(others.filter((one) => readLink(one)?.workspaceId === workspaceId)).toEqual([]);
});
