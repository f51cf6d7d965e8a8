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
  'PUT /me/status': { status: 'busy' },
  'PUT /members/{id}/status': { status: 'break' },
  'PATCH /members/{id}/profile': { capacity: 8, languages: ['id'] },
  'POST /absences': {
    startsAt: '2027-06-01T02:00:00Z',
    endsAt: '2027-06-03T02:00:00Z',
    reasonCode: 'holiday',
  },
  'PATCH /absences/{id}': { note: 'Terima kasih' },
  'PUT /teams/{id}/assignment-policy': { isOn: true, modes: ['load'] },
  'PUT /assignment-policy': { isOn: false, modes: ['round-robin'] },
  'POST /next-request': {},
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
};

/** The body of a door, and its path with the ids of these things; null when it is no door of such things. */
export function keyTo(door: Door, things: Belongings): { path: string; body: unknown } {
  const begins = Object.keys(things).find((one) => door.path.startsWith(one));
  const id = begins ? (things[begins] ?? '') : '';
  const path = begins ? door.path.replace(/\{\w+\}/, id) : door.path;
  const query = queries[`${door.method} ${door.path}`]?.(things) ?? '';
  return { path: path + query, body: bodies[`${door.method} ${door.path}`] };
}

const queries: Record<string, (things: Belongings) => string> = {
  'GET /pictures': (things) => `?message=${things['/messages/{id}']}&address=x`,
  'GET /search': () => '?q=paket',
  'POST /mail-imports': (things) => `?mailboxId=${things['/mailboxes/{id}']}`,
};
