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
  'POST /customers': { name: 'Rina Putri', addresses: [{ kind: 'phone', value: '+62 812 3456 7890' }] },
  'PATCH /customers/{id}': { preferredName: 'Rin' },
  'POST /customers/{id}/notes': { text: 'Suka batik' },
  'POST /customers/{id}/dates': { kind: 'birthday', day: '1990-11-27' },
  'POST /customers/{id}/addresses': { kind: 'line', value: 'rina-line' },
  'PATCH /customer-addresses/{id}': { primary: true },
  'PATCH /customer-notes/{id}': { text: 'Suka batik tulis' },
  'PATCH /customer-dates/{id}': { remindDays: 5 },
  'POST /organisations': { name: 'Batik Nusantara' },
  'PATCH /organisations/{id}': { name: 'Batik Dua' },
  'POST /organisations/{id}/notes': { text: 'Bayar tiap bulan' },
  'POST /customer-segments': { name: 'Berbahasa Thai', filters: { language: 'th' } },
  'PATCH /customer-segments/{id}': { name: 'Berbahasa Inggris' },
  'POST /customer-fields': { name: 'Ukuran', type: 'text' },
  'PATCH /customer-fields/{id}': { name: 'Ukuran baju' },
  'PUT /customer-imports/{id}/mapping': { mapping: ['email'] },
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
  const itself =
    door.path === '/customers/{id}/merges' && door.method === 'POST' ? { mergedId: id } : undefined;
  return { path: path + query, body: itself ?? bodies[`${door.method} ${door.path}`] };
}

const queries: Record<string, (things: Belongings) => string> = {
  'GET /pictures': (things) => `?message=${things['/messages/{id}']}&address=x`,
  'GET /search': () => '?q=paket',
  'POST /mail-imports': (things) => `?mailboxId=${things['/mailboxes/{id}']}`,
};
