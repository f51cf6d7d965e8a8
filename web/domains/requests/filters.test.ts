import { describe, expect, test } from 'vitest';
import { asked, kept } from './api.ts';
import { filtersOf, hasNarrowed, readSearch } from './filters.ts';

describe('the address of the list', () => {
  test('keeps what it knows and drops the rest', () => {
    expect(
      readSearch({ view: 'open', status: ['open', 'lost'], sort: 'color', team: 't1', evil: 'x' }),
    ).toEqual({
      view: 'open',
      status: ['open'],
      team: 't1',
    });
  });

  test('one status may stand alone, a number may be searched', () => {
    expect(readSearch({ status: 'waiting', q: 4821 })).toEqual({ status: ['waiting'], q: '4821' });
  });
});

test('several values, what is ruled out, days and flags are read; nonsense is not', () => {
  const raw = {
    label: ['vip', 'kain'],
    notTeam: 't1',
    priority: ['high', 'odd'],
    quietFor: '3',
    answered: false,
  };
  const read = { label: ['vip', 'kain'], notTeam: 't1', priority: 'high', quietFor: 3, answered: 'false' };
  expect(readSearch(raw)).toEqual(read);
  expect(readSearch({ 'notField.size': ['xl', 36], 'field.gift': true, status: 'any' })).toEqual({
    ...{ 'notField.size': ['xl', '36'], 'field.gift': 'true', status: 'any' },
  });
  const any = { 'any.priority': ['high', 'odd'], 'any.notTeam': 't1', 'any.field.size': 36, 'any.q': 'kain' };
  expect(readSearch({ ...any, 'any.colour': 'red', 'any.view': 'open', 'any.sort': '-priority' })).toEqual({
    ...{ 'any.priority': 'high', 'any.notTeam': 't1', 'any.field.size': '36', 'any.q': 'kain' },
  });
  expect(readSearch({ quietFor: -1, answered: 'perhaps', lastWord: 'nobody', due: 'never' })).toEqual({});
});

describe('the question to the server', () => {
  test('without an address it is my open requests', () => {
    expect(filtersOf({})).toEqual({ assignee: 'me', status: ['open'], sort: '-updatedAt' });
  });

  test.each([
    ['unassigned', { assignee: 'none', status: ['open'] }],
    ['waiting', { status: ['waiting'] }],
    ['snoozed', { snoozed: true }],
    ['mentions', { mentioned: true }],
    ['spam', { spam: true }],
    ['trash', { trashed: true }],
    ['all', {}],
  ])('the view %s asks for %j', (view, filters) => {
    expect(filtersOf({ view })).toEqual({ sort: '-updatedAt', ...filters });
  });

  test('what is chosen by hand goes above the view', () => {
    expect(filtersOf({ view: 'open', status: ['solved'], team: 't1', sort: '-createdAt' })).toEqual({
      status: ['solved'],
      team: 't1',
      sort: '-createdAt',
    });
  });

  test('a saved view asks its own filters; one that is gone asks for all', () => {
    const views = [
      {
        id: 'v1',
        name: 'Luntur',
        shared: true,
        teamId: null,
        mine: false,
        sort: null,
        filters: { label: 'luntur' },
      },
    ];
    expect(filtersOf({ view: 'v1' }, views)).toEqual({ label: 'luntur', sort: '-updatedAt' });
    expect(filtersOf({ view: 'gone' }, views)).toEqual({ sort: '-updatedAt' });
  });

  test('a saved view has an order of its own, until another is chosen', () => {
    const views = [
      {
        ...{ id: 'v1', name: 'Luntur', shared: true, teamId: null, mine: false },
        filters: {},
        sort: '-priority',
      },
    ] as const;
    expect(filtersOf({ view: 'v1' }, views)).toEqual({ sort: '-priority' });
    expect(filtersOf({ view: 'v1', sort: 'createdAt' }, views)).toEqual({ sort: 'createdAt' });
  });

  test('a link with filters and no view is not narrowed to mine', () => {
    expect(filtersOf({ customer: 'c1' })).toEqual({ customer: 'c1', sort: '-updatedAt' });
  });
});

test('the order alone narrows nothing', () => {
  expect(hasNarrowed({ view: 'open', sort: 'nextDueAt' })).toBe(false);
  expect(hasNarrowed({ view: 'open', label: 'luntur' })).toBe(true);
});

test('what a view asks is let go by name', () => {
  expect(filtersOf({ view: 'mine', assignee: 'any' })).toEqual({ status: ['open'], sort: '-updatedAt' });
});

test('a flag that asks for the opposite is not left out of the address', () => {
  expect(asked({ answered: false, snoozed: true })).toEqual({ answered: 'false', snoozed: true });
});

describe('days', () => {
  test('reach from the beginning of the first to the end of the last', () => {
    const { openedFrom = '', openedTo = '' } = asked({ openedFrom: '2026-11-01', openedTo: '2026-11-30' });
    expect(Date.parse(openedTo) - Date.parse(openedFrom)).toBe(30 * 86_400_000);
    expect(new Date(openedFrom).getDate()).toBe(1);
    expect(new Date(openedTo).getMonth()).toBe(11);
  });

  test('that are instants already stay as they are', () => {
    expect(asked({ solvedFrom: '2026-11-01T00:00:00.000Z' }).solvedFrom).toBe('2026-11-01T00:00:00.000Z');
  });
});

test('a saved view keeps its words but not the order, and its flags as an address writes them', () => {
  expect(kept({ sort: '-updatedAt', q: 'batik', mentioned: true, team: 't1' })).toEqual({
    q: 'batik',
    mentioned: 'true',
    team: 't1',
  });
});
