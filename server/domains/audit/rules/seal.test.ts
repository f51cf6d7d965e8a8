import { expect, test } from 'vitest';
import { canonicalJson, firstHash, type SealedEvent, sealOf } from './seal.ts';

const event: SealedEvent = {
  ...{ id: 'a', name: 'request.solved', subjectType: 'request', subjectId: 'b', actorType: 'member' },
  ...{ actorId: 'c', payload: { number: 7 }, causeId: null, depth: 0, at: '2026-11-23T02:00:00.000Z' },
  ...{ xid: '800', position: '12' },
};

test('the same content is the same text, whatever the order of its keys', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'é"' }], a: true })).toBe(
    '{"a":true,"b":[1,{"c":"é\\"","d":null}]}',
  );
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
});

test('every column of an event, and the seal before it, is in its seal', () => {
  const seal = sealOf('before', event);
  const changed = [
    sealOf('other', event),
    ...Object.keys(event).map((key) => sealOf('before', { ...event, [key]: 'changed' })),
  ];
  expect(changed).not.toContain(seal);
  expect(new Set(changed).size).toBe(changed.length);
  expect(sealOf('before', { ...event })).toBe(seal);
});

test('each workspace has a beginning of its own', () => {
  expect(firstHash('one')).not.toBe(firstHash('two'));
});
