import { expect, test } from 'vitest';
import type { Provider } from './api.ts';
import { fresh, inputOf } from './provider-input.ts';

const mitra: Provider = {
  ...fresh,
  ...{ id: 'p1', name: 'Mitra Telepon', networks: ['203.0.113.0/24'], closedAt: null, count: 3 },
};

test('of a provider that is edited only what its door takes is sent', () => {
  const listed = { ...mitra, endsAt: '2027-01-01T00:00:00.000Z' };
  expect(inputOf(listed)).toEqual({ ...fresh, name: 'Mitra Telepon', networks: ['203.0.113.0/24'] });
});

test('lines without an address are left out', () => {
  expect(inputOf({ ...fresh, networks: [' 203.0.113.7 ', '', '  '] }).networks).toEqual(['203.0.113.7']);
});
