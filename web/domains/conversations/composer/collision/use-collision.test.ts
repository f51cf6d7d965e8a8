import { expect, test } from 'vitest';
import type { Message } from '../../types.ts';
import { newestSaid } from './use-collision.ts';

const said = (id: string, kind: Message['kind']) => ({ id, kind }) as Message;

test('the newest word is that of a customer or a reply which the server has', () => {
  const messages = [
    said('m1', 'incoming'),
    said('m2', 'reply'),
    said('m3', 'note'),
    said('m4', 'system'),
    said('sending-1', 'reply'),
  ];
  expect(newestSaid(messages)?.id).toBe('m2');
  expect(newestSaid(messages.slice(2))).toBeNull();
  expect(newestSaid(undefined)).toBeNull();
});
