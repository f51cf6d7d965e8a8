import { expect, test } from 'vitest';
import { filtersOf } from '../../filters.ts';
import type { SavedView } from '../../types.ts';
import { changed, conditionsOf, turned } from './conditions.ts';

const terms = [
  { key: 'status', kind: 'some' },
  { key: 'assignee', kind: 'some' },
  { key: 'label', kind: 'some' },
  { key: 'quietFor', kind: 'days' },
] as const;
const late: SavedView = {
  ...{ id: 'v1', name: 'Sepi', shared: false, teamId: null, mine: true, sort: null },
  filters: { label: ['vip', 'kain'], notStatus: 'closed', quietFor: 3 },
};
const label = { term: 'label', isNot: false };

test('what a view asks stands there as conditions, and what was chosen above it too', () => {
  expect(conditionsOf({ view: 'mine' }, [], terms)).toEqual([
    { term: 'status', isNot: false, values: ['open'] },
    { term: 'assignee', isNot: false, values: ['me'] },
  ]);
  expect(conditionsOf({ view: 'v1', assignee: 'none' }, [late], terms)).toEqual([
    { term: 'status', isNot: true, values: ['closed'] },
    { term: 'assignee', isNot: false, values: ['none'] },
    { ...label, values: ['vip', 'kain'] },
    { term: 'quietFor', isNot: false, values: ['3'] },
  ]);
});

test('a condition of the view is let go, one of one’s own falls away', () => {
  const let_go = changed({ view: 'v1', team: 't1' }, [late], { ...label, values: [] });
  expect(filtersOf(let_go, [late])).toEqual({
    ...{ notStatus: 'closed', quietFor: 3, team: 't1', sort: '-updatedAt' },
  });
  expect(changed({ view: 'open', label: 'vip' }, [], { ...label, values: [] })).toEqual({ view: 'open' });
});

test('one value stands alone, several as a list, statuses always as a list', () => {
  expect(changed({}, [], { ...label, values: ['vip'] })).toEqual({ label: 'vip' });
  expect(changed({}, [], { ...label, values: ['vip', 'kain'] })).toEqual({ label: ['vip', 'kain'] });
  expect(changed({}, [], { term: 'status', isNot: false, values: ['open'] })).toEqual({ status: ['open'] });
});

test('what was asked for is ruled out, and back', () => {
  const out = turned({ label: 'vip' }, [], { ...label, values: ['vip'] });
  expect(out).toEqual({ notLabel: 'vip' });
  expect(turned(out, [], { term: 'label', isNot: true, values: ['vip'] })).toEqual({ label: 'vip' });
});

test('what stands in the group of which one is enough is a condition of that group, beside the same one outside', () => {
  const any = { ...label, isAny: true };
  const search = changed({ label: 'kain' }, [], { ...any, values: ['vip', 'grosir'] });
  expect(search).toEqual({ label: 'kain', 'any.label': ['vip', 'grosir'] });
  expect(conditionsOf(search, [], terms)).toEqual([
    { ...label, values: ['kain'] },
    { ...any, values: ['vip', 'grosir'] },
  ]);
  expect(turned(search, [], { ...any, values: ['vip', 'grosir'] })).toEqual({
    ...{ label: 'kain', 'any.notLabel': ['vip', 'grosir'] },
  });
  const view: SavedView = { ...late, filters: { 'any.label': 'vip', 'any.quietFor': 3 } };
  const letGo = changed({ view: 'v1' }, [view], { ...any, values: [] });
  expect(filtersOf(letGo, [view])).toEqual({ 'any.quietFor': 3, sort: '-updatedAt' });
});
