import { expect, test } from 'vitest';
import { parsedEvent } from './connect.ts';
import { eventReader, type StreamEvent, waitAfter } from './event-stream.ts';

function read(...pieces: string[]): StreamEvent[] {
  const events: StreamEvent[] = [];
  const reader = eventReader((event) => events.push(event));
  for (const piece of pieces) reader(piece);
  return events;
}

test('events are read whole, whatever pieces they come in', () => {
  const text = 'id: 7\nevent: request.opened\ndata: {"a":1}\n\nevent: ping\ndata: {}\n\n';
  const whole = read(text);
  expect(whole).toEqual([
    { id: '7', name: 'request.opened', data: '{"a":1}' },
    { id: null, name: 'ping', data: '{}' },
  ]);
  expect(read(...text)).toEqual(whole);
});

test('comments and events without data are passed over', () => {
  expect(read(': still here\n\n', 'event: hello\n\n', 'data: x\r\n\r\n')).toEqual([
    { id: null, name: 'message', data: 'x' },
  ]);
});

test('lines of data belong together', () => {
  expect(read('data: one\ndata: two\n\n')[0]?.data).toBe('one\ntwo');
});

test('waiting grows, but never over half a minute', () => {
  expect([0, 1, 2, 3, 4, 5, 50].map(waitAfter)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
});

test('an event is its subject and payload; what passes by is its data; noise is nothing', () => {
  expect(
    parsedEvent('request.solved', '{"subject":{"type":"request","id":"r1"},"payload":{"number":4}}'),
  ).toEqual({
    name: 'request.solved',
    subject: { type: 'request', id: 'r1' },
    payload: { number: 4 },
  });
  expect(parsedEvent('presence', '{"requestId":"r1","typing":true}')?.payload).toEqual({
    requestId: 'r1',
    typing: true,
  });
  expect(parsedEvent('ping', 'not json')).toBeNull();
});
