import { expect, test } from 'vitest';
import type { Activity } from './api.ts';
import { changedParts, joinJourney } from './journey.ts';

const activity = (at: string, fields?: string[]): Activity => ({
  ...{ id: at, name: 'customer.changed', at, actorType: 'member', actorName: 'Adi' },
  payload: fields ? { fields } : {},
});
const beside = (at: string) => ({ id: at, at, text: 'R-1', to: '/', search: {} });

test('what happened stands in one line of time, newest first', () => {
  const steps = joinJourney([activity('2026-03-03'), activity('2026-01-01')], [beside('2026-02-02')], false);
  expect(steps.map(({ at }) => at)).toEqual(['2026-03-03', '2026-02-02', '2026-01-01']);
});

test('while older activity is not loaded, no older request stands under it', () => {
  const besides = [beside('2026-04-04'), beside('2025-02-02')];
  expect(joinJourney([activity('2026-03-03')], besides, true)).toHaveLength(2);
  expect(joinJourney([activity('2026-03-03')], besides, false)).toHaveLength(3);
});

test('changed parts are told by their words, unknown ones not at all', () => {
  expect(changedParts(activity('2026-01-01', ['tags', 'name', 'mergedIntoId']))).toEqual(['name', 'tags']);
  expect(changedParts(activity('2026-01-01'))).toEqual([]);
});
