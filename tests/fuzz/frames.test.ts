import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCursor } from '../../server/platform/live/stream.ts';
import { parsedEvent } from '../../web/platform/live/connect.ts';
import { eventReader, type StreamEvent } from '../../web/platform/live/event-stream.ts';
import { inputsOf, limitFor, seedOfThisRun } from './amount.ts';
import { hostileText } from './hostile.ts';

const inputs = inputsOf(0.01);

const lines = fc.oneof(
  fc.constantFrom(
    'id: 7.1',
    'event: request.opened',
    'data: {"a":1}',
    'data: null',
    'data:',
    ': x',
    '',
    'retry: 1',
  ),
  fc.constantFrom('data: {"subject":{"type":"request"}}', 'data: [1]', 'data: "x"', 'event', 'id:\0'),
  hostileText.map((text) => `data: ${text.slice(0, 400)}`),
  hostileText.map((text) => text.slice(0, 400)),
);

test(
  `${inputs} streams of frames are read alike in whatever pieces they come, and never stop the reader`,
  () => {
    const drawn = fc.tuple(
      fc.array(lines, { maxLength: 20 }),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('\n', '\r\n'),
    );
    fc.assert(
      fc.property(drawn, ([all, size, lineEnd]) => {
        const text = `${all.join(lineEnd)}${lineEnd}${lineEnd}`;
        const whole = read([text]);
        const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
          text.slice(at * size, at * size + size),
        );
        expect(read(pieces)).toEqual(whole);
        for (const { name, data } of whole) parsedEvent(name, data);
      }),
      { numRuns: inputs, seed: seedOfThisRun() },
    );
  },
  limitFor(inputs),
);

test('only two numbers with a point between are a place in the stream', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(isCursor(text)).toBe(/^[0-9]{1,18}\.[0-9]{1,18}$/.test(text));
    }),
    { numRuns: 2_000, seed: seedOfThisRun() },
  );
});

function read(pieces: string[]): StreamEvent[] {
  const events: StreamEvent[] = [];
  const reader = eventReader((event) => events.push(event));
  for (const piece of pieces) reader(piece);
  return events;
}
