import { QueryClient } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import { knownRequest, patchEverywhere, patchPages, present, requestsLive } from './cache.ts';
import { neighbour, rowsOf } from './list-rows.ts';
import type { RequestItem } from './types.ts';
import { usedLabels } from './used-labels.ts';

const request = (number: number, more: Partial<RequestItem> = {}): RequestItem => ({
  id: `r${number}`,
  number,
  subject: 'Taplak luntur',
  status: 'open',
  customStatus: null,
  priority: 'normal',
  channel: 'email',
  language: 'id',
  customer: { id: 'c1', name: 'Rina Wulandari', email: 'rina@example.com' },
  assignee: null,
  team: null,
  fields: {},
  labels: [],
  createdAt: '2026-11-20T02:00:00Z',
  updatedAt: '2026-11-26T02:00:00Z',
  firstAnsweredAt: null,
  solvedAt: null,
  nextDueAt: null,
  nextWarnAt: null,
  snoozedUntil: null,
  url: '',
  preview: '',
  unread: false,
  version: 1,
  folder: 'work',
  folderExpiresAt: null,
  followsId: null,
  perhapsId: null,
  isInner: false,
  waitsInsideSince: null,
  customerWroteAt: null,
  ...more,
});

const pages = (...items: RequestItem[]) => ({
  pages: [{ items, nextCursor: null }],
  pageParams: [undefined],
});
const at = (day: number, hour = 10) => new Date(2026, 10, day, hour).toISOString();

describe('rows of the list', () => {
  const now = new Date(2026, 10, 26, 12);
  test('have a heading where the age changes', () => {
    const list = [
      request(5, { updatedAt: at(26) }),
      request(4, { updatedAt: at(26, 1) }),
      request(3, { updatedAt: at(25) }),
      request(2, { updatedAt: at(22) }),
      request(1, { updatedAt: at(2) }),
    ];
    const rows = rowsOf(list, undefined, now);
    expect(
      rows.map((row) => (row.kind === 'group' ? `${row.age} ${row.count}` : row.request.number)),
    ).toEqual(['today 2', 5, 4, 'yesterday 1', 3, 'week 1', 2, 'earlier 1', 1]);
  });

  test('sorted by opening go by the day of opening', () => {
    const rows = rowsOf([request(1, { createdAt: at(2), updatedAt: at(26) })], '-createdAt', now);
    expect(rows[0]).toMatchObject({ kind: 'group', age: 'earlier' });
  });

  test('in the order of what is due they are headed by the time left', () => {
    const rows = rowsOf([request(1), request(2)], 'nextDueAt', now);
    expect(rows.map((row) => (row.kind === 'group' ? row.age : row.kind))).toEqual([
      'due-none',
      'request',
      'request',
    ]);
  });
});

test('j and k go to the neighbours and stop at the ends', () => {
  const list = [request(3), request(2), request(1)];
  expect(neighbour(list, 2, 1)?.number).toBe(1);
  expect(neighbour(list, 2, -1)?.number).toBe(3);
  expect(neighbour(list, 1, 1)).toBeNull();
  expect(neighbour(list, null, 1)?.number).toBe(3);
  expect(neighbour(list, 99, -1)?.number).toBe(1);
  expect(neighbour([], null, 1)).toBeNull();
});

describe('a change shows everywhere at once', () => {
  test('in the lists and on the request itself', () => {
    const client = new QueryClient();
    client.setQueryData(['requests', 'list', {}], pages(request(1), request(2)));
    client.setQueryData(['requests', 'one', '2'], request(2));
    patchEverywhere(client, 'r2', { status: 'solved' });
    expect(knownRequest(client, '2')?.status).toBe('solved');
    expect(knownRequest(client, '1')?.status).toBe('open');
    expect(client.getQueryData<RequestItem>(['requests', 'one', '2'])?.status).toBe('solved');
  });

  test('pages that do not show it stay the very same', () => {
    const data = pages(request(1));
    expect(patchPages(data, 'r9', { status: 'solved' })).toBe(data);
  });

  test('an unknown request is undefined', () => {
    expect(knownRequest(new QueryClient(), '7')).toBeUndefined();
  });
});

describe('what lists hear', () => {
  const hear = (name: string) => requestsLive.stale?.({ name, subject: null, payload: {} });
  test('each event of a request or a message makes them stale, others do not', () => {
    expect(hear('request.opened')).toEqual([['requests']]);
    expect(hear('message.received')).toEqual([['requests']]);
    expect(hear('view.saved')).toEqual([['views']]);
    expect(hear('ping')).toEqual([]);
  });

  test('presence is kept per request, the newest word of each member', () => {
    const client = new QueryClient();
    const say = (memberId: string, typing: boolean) =>
      requestsLive.write?.(
        { name: 'presence', subject: null, payload: { requestId: 'r1', memberId, typing } },
        client,
      );
    say('adi', false);
    say('nok', false);
    say('adi', true);
    const heard = client.getQueryData<{ members: { id: string; typing: boolean }[] }>(['presence', 'r1']);
    expect(heard?.members.map(({ id, typing }) => [id, typing])).toEqual([
      ['nok', false],
      ['adi', true],
    ]);
  });
});

test('whoever was not heard of for half a minute is gone, and typing fades sooner', () => {
  const heard = {
    requestId: 'r1',
    members: [
      { id: 'adi', typing: true, at: 1000 },
      { id: 'nok', typing: true, at: 30_000 },
    ],
  };
  expect(present(heard, 31_001)).toEqual([{ id: 'nok', typing: true }]);
  expect(present(heard, 38_000)).toEqual([{ id: 'nok', typing: false }]);
});

test('labels in use are offered, the most used first', () => {
  const client = new QueryClient();
  client.setQueryData(
    ['requests', 'list', {}],
    pages(
      request(1, { labels: ['grosir'] }),
      request(2, { labels: ['luntur', 'grosir'] }),
      request(3, { labels: ['luntur'] }),
      request(4, { labels: ['luntur'] }),
    ),
  );
  expect(usedLabels(client)).toEqual(['luntur', 'grosir']);
});
