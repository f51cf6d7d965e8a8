import type { Belongings } from './belongings.ts';
import type { Door } from './doors.ts';

const nobody = '0193a000-0000-7000-8000-000000000000';
type Body = object | ((things: Belongings) => object);

/** The JSON that opens a door, for doors that take some; with the thing that it leads to where it must name it. */
const bodies: Record<string, Body> = {
  'POST /workspace/demo': { demo: 'toko-rina' },
  'PATCH /me': { signature: 'Salam' },
  'POST /invitations': { email: 'new@example.com', role: 'agent' },
  'PATCH /members/{id}': { role: 'agent' },
  'POST /teams': { name: 'Gudang' },
  'PATCH /teams/{id}': { name: 'Gudang dua' },
  'POST /calendars': { name: 'Kantor', zone: 'Asia/Jakarta', hours: { mon: [['09:00', '17:00']] } },
  'PATCH /calendars/{id}': { name: 'Kantor dua' },
  'POST /service-levels': { name: 'Standar', targets: { solving: { normal: 3600 } } },
  'PATCH /service-levels/{id}': { name: 'Standar dua' },
  'PUT /service-levels/order': { ids: [] },
  'POST /calculators/sla-clock': { zone: 'Asia/Jakarta', from: '2026-11-23T02:00:00Z', targetSeconds: 60 },
  'PATCH /customers/{id}': { notes: 'Suka batik' },
  'POST /requests': {
    subject: 'Paket',
    body: 'Di mana?',
    customer: { email: 'rina@example.com', name: 'Rina' },
  },
  'PATCH /requests/{request}': { priority: 'high' },
  'PUT /requests/{request}/assignee': { assigneeId: null },
  'PUT /requests/{request}/snooze': { until: '2027-05-03T02:00:00Z' },
  'POST /requests/{request}/messages': { body: 'Catatan', kind: 'note' },
  'POST /bulk-acts': { requestIds: [nobody], act: { kind: 'priority', priority: 'high' } },
  'POST /bulk-acts/preview': { requestIds: [nobody], act: { kind: 'priority', priority: 'high' } },
  'POST /requests/{request}/participants': { email: 'kakak@example.com' },
  'PUT /requests/{request}/requester': { customerId: nobody },
  'POST /requests/{request}/merges': (things) => ({ from: things['/requests/{request}'] }),
  'POST /requests/{request}/splits': { messageIds: [nobody] },
  'POST /requests/{request}/links': (things) => ({
    other: things['/requests/{request}'],
    kind: 'related',
  }),
  'POST /messages/{id}/redactions': { text: 'Besok' },
  'PUT /requests/{request}/draft': { kind: 'note', html: '<p>Halo</p>', cc: [], fileIds: [], version: 0 },
  'POST /requests/{request}/promises': { at: '2027-05-03' },
  'PUT /promises/{id}/date': { at: '2027-06-03', body: 'Mohon maaf, sampai Juni.' },
  'PATCH /promise-settings': { remindMinutes: 90 },
  'POST /calculators/promise-date': {
    ...{ text: 'besok sore', language: 'id', now: '2026-11-25T02:30:00Z', zone: 'Asia/Jakarta' },
  },
  'POST /views': { name: 'Mendesak', filters: { priority: 'urgent' } },
  'PATCH /views/{id}': { name: 'Mendesak dua' },
  'POST /mailboxes': { address: 'new@toko-rina.example', name: 'Baru' },
  'PATCH /mailboxes/{id}': { name: 'Kotak' },
  'POST /mailboxes/connection-tests': { imap: { host: 'imap.example', user: 'x' }, password: 'x' },
  'POST /blocked-senders': { pattern: 'spam.example' },
  'POST /messages/{id}/forwards': { to: [{ address: 'supplier@example.com' }], note: '' },
  'POST /notifications/read': { all: true },
  'POST /requests/{request}/presence': { typing: false },
};

/** The body of a door, and its path with the ids of these things; null when it is no door of such things. */
export function keyTo(door: Door, things: Belongings): { path: string; body: unknown } {
  const begins = longestOf(Object.keys(things), door.path);
  const ids = begins ? (things[begins] ?? '').split('/') : [];
  const path = door.path.replace(/\{\w+\}/g, (name) => ids.shift() ?? name);
  const query = queries[`${door.method} ${door.path}`]?.(things) ?? '';
  const body = bodies[`${door.method} ${door.path}`];
  return { path: path + query, body: typeof body === 'function' ? body(things) : body };
}

/** The longest beginning of a path among these: what lies below a thing may be a thing of its own. */
export function longestOf(beginnings: readonly string[], path: string): string | undefined {
  const fitting = beginnings.filter((one) => path === one || path.startsWith(`${one}/`));
  return fitting.sort((one, other) => other.length - one.length)[0];
}

const queries: Record<string, (things: Belongings) => string> = {
  'GET /pictures': (things) => `?message=${things['/messages/{id}']}&address=x`,
  'GET /search': () => '?q=paket',
  'POST /mail-imports': (things) => `?mailboxId=${things['/mailboxes/{id}']}`,
};
