import { expect, test } from 'vitest';
import { shown } from '../../../../tests/harness/stage.tsx';
import type { RequestItem } from '../types.ts';
import type { RequestActs } from '../use-request-acts.ts';
import { RequestHead } from './RequestHead.tsx';

const request: RequestItem = {
  ...{ id: 'r1', number: 212, subject: 'Paket belum datang', status: 'open', customStatus: null },
  ...{ priority: 'normal', channel: 'email', language: 'id', assignee: null, team: null, labels: ['kirim'] },
  customer: { id: 'c1', name: 'Rina Santoso', email: 'rina@mail.example' },
  ...{ fields: {}, createdAt: '2026-11-25T08:00:00.000Z', updatedAt: '2026-11-25T08:00:00.000Z' },
  ...{ customerWroteAt: null, firstAnsweredAt: null, solvedAt: null, nextDueAt: null, nextWarnAt: null },
  ...{ snoozedUntil: null, url: '/r/1', preview: '', unread: false, version: 1, folder: 'work' },
  ...{ folderExpiresAt: null, followsId: null, perhapsId: null, isInner: false, waitsInsideSince: null },
};
const nothing = async () => {};
const acts = { solve: nothing, reopen: nothing } as unknown as RequestActs;
const me = (permissions: string[]) => ({
  member: { id: 'm-lina', name: 'Lina', email: 'lina@toko-rina.example', role: 'light-agent', teams: [] },
  workspace: { slug: 'toko-rina', name: 'Toko Rina', language: 'id' },
  permissions,
});
const seenWith = (permissions: string[]) =>
  shown(
    <RequestHead
      {...{ request, acts, backLabel: 'Back', further: null }}
      onBack={() => {}}
      onForward={() => {}}
    />,
    'en',
    [[['me', ''], me(permissions)]],
  );

test('who may work on requests is offered each act', () => {
  const html = seenWith(['requests:read', 'requests:write']);
  for (const word of ['Solve', 'Assign', 'Label', 'Snooze', 'Remove the label']) expect(html).toContain(word);
});

test('who reads alone is offered nothing that would be refused', () => {
  const html = seenWith(['requests:read']);
  expect(html).toContain('Paket belum datang');
  for (const word of ['Solve', 'Assign', 'Label', 'Snooze', 'Remove the label'])
    expect(html).not.toContain(word);
});
