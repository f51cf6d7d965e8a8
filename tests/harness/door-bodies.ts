import type { Belongings } from './belongings.ts';
import type { Door } from './doors.ts';

/** The JSON that opens a door, for doors that take some. */
const bodies: Record<string, unknown> = {
  'POST /workspace/demo': { demo: 'toko-rina' },
  'PATCH /me': { signature: 'Salam' },
  'POST /invitations': { email: 'new@example.com', role: 'agent' },
  'PATCH /members/{id}': { role: 'agent' },
  'POST /teams': { name: 'Gudang' },
  'PATCH /teams/{id}': { name: 'Gudang dua' },
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
  'POST /messages/{id}/redactions': { text: 'Besok' },
  'PUT /requests/{request}/draft': { kind: 'note', html: '<p>Halo</p>', cc: [], fileIds: [], version: 0 },
  'POST /views': { name: 'Mendesak', filters: { priority: 'urgent' } },
  'PATCH /views/{id}': { name: 'Mendesak dua' },
  'POST /mailboxes': { address: 'new@toko-rina.example', name: 'Baru' },
  'PATCH /mailboxes/{id}': { name: 'Kotak' },
  'POST /mailboxes/connection-tests': { imap: { host: 'imap.example', user: 'x' }, password: 'x' },
  'POST /blocked-senders': { pattern: 'spam.example' },
  'POST /messages/{id}/forwards': { to: [{ address: 'supplier@example.com' }], note: '' },
  'POST /notifications/read': { all: true },
  'POST /requests/{request}/presence': { typing: false },
  'POST /requests/{request}/side-conversations': { kind: 'team', subject: 'Paket', body: 'Di mana?' },
  'POST /side-conversations/{id}/messages': { body: 'Sudah?', kind: 'note' },
  'PUT /side-conversations/{id}/draft': { kind: 'note', html: '<p>Halo</p>', version: 0 },
  'PUT /requests/{request}/draft/sharing': { sharing: 'shared' },
  'PUT /messages/{id}/reactions': { reaction: 'thumb', on: true },
  'POST /canned-replies': { title: 'Salam', shortcut: 'salam', text: { id: 'Halo {customer.name}' } },
  'PUT /canned-replies/{id}': { title: 'Salam', shortcut: 'salam-dua', text: { id: 'Halo' }, shared: true },
  'POST /requests/{request}/canned-replies': { id: '0198a6c0-0000-7000-8000-000000000001' },
  'POST /macros': { name: 'Selesai', acts: [{ do: 'set-status', status: 'solved' }] },
  'PUT /macros/{id}': { name: 'Tunda', acts: [{ do: 'snooze', hours: 24 }], shared: true },
  'PATCH /notification-choices': { digest: 'daily' },
  'PUT /push-subscription': {
    endpoint: 'https://push.example/send/1',
    keys: { p256dh: 'a-key-of-some-browser', auth: 'a-secret-of-a-browser' },
  },
  'DELETE /push-subscription': { endpoint: 'https://push.example/send/1' },
};

/** The body of a door, and its path with the ids of these things; null when it is no door of such things. */
export function keyTo(door: Door, things: Belongings): { path: string; body: unknown } {
  const begins = Object.keys(things).find((one) => door.path.startsWith(one));
  const id = begins ? (things[begins] ?? '') : '';
  const first = begins ? door.path.replace(/\{\w+\}/, id) : door.path;
  const path = first.replace(/\{(\w+)\}/, (whole, name) => things[`/${name}s/{id}`] ?? whole);
  const query = queries[`${door.method} ${door.path}`]?.(things) ?? '';
  return { path: path + query, body: bodies[`${door.method} ${door.path}`] };
}

const queries: Record<string, (things: Belongings) => string> = {
  'GET /pictures': (things) => `?message=${things['/messages/{id}']}&address=x`,
  'GET /search': () => '?q=paket',
  'POST /mail-imports': (things) => `?mailboxId=${things['/mailboxes/{id}']}`,
};
