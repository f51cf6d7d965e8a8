import type { Belongings } from './belongings.ts';
import { calculatorBodies } from './calculator-bodies.ts';
import type { Door } from './doors.ts';

const nobody = '0193a000-0000-7000-8000-000000000000';
const rule = {
  name: 'Mendesak',
  trigger: { kind: 'event', events: ['opened'] },
  conditions: { match: 'all', parts: [{ field: 'subject', how: 'contains', value: 'urgent' }] },
  acts: [{ do: 'set-priority', priority: 'urgent' }],
};

const scim = (name: string) => `urn:ietf:params:scim:schemas:${name}`;
const scimPatch = {
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations: [{ op: 'replace', path: 'externalId', value: 'x' }],
};
const words = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Buka halaman pesanan.' }] }],
};

type Body = object | ((things: Belongings) => object);

/** The JSON that opens a door, for doors that take some; with the thing that it leads to where it must name it. */
const bodies: Record<string, Body> = {
  'POST /workspace/demo': { demo: 'toko-rina' },
  'PATCH /sign-in-settings': { secondFactorRoles: [] },
  'POST /sign-in-connections': {
    ...{ kind: 'generic', name: 'Toko', issuer: 'https://127.0.0.1/', clientId: 'a', clientSecret: 'b' },
    domains: ['toko-rina.example'],
  },
  'PATCH /sign-in-connections/{id}': { name: 'Toko dua' },
  'PATCH /reading-limits': { programsStopAt: 100_000 },
  'POST /channel-connections': { channel: 'bridge', name: 'Kasir' },
  'PATCH /channel-connections/{id}': { name: 'Kasir dua' },
  'PATCH /chat-widgets/{id}': { theme: 'dark' },
  'POST /chat-offers/answers': { offerId: nobody, accepts: true },
  'POST /requests/{request}/template-messages': { templateId: nobody },
  'POST /requests/{request}/choice-messages': { body: 'Sudah?', choices: ['Ya'] },
  'POST /tokens': { name: 'Kasir', scopes: ['requests:read'] },
  'PATCH /me': { signature: 'Salam' },
  'POST /invitations': { email: 'new@example.com', role: 'agent' },
  'PATCH /members/{id}': { role: 'agent' },
  'POST /brands': { name: 'Batik Dua' },
  'PATCH /brands/{id}': { hue: 165 },
  'PUT /help-notice': { kind: 'incident', texts: { id: 'Pengiriman tertunda' } },
  'POST /roles': { name: 'Pembaca', base: 'agent', words: ['requests:read'] },
  'PATCH /roles/{id}': { words: ['requests:read', 'search:read'] },
  'POST /scim/v2/Users': { schemas: [scim('core:2.0:User')], userName: 'dimas@kantor.example' },
  'PUT /scim/v2/Users/{id}': { schemas: [scim('core:2.0:User')], userName: 'dimas@kantor.example' },
  'PATCH /scim/v2/Users/{id}': scimPatch,
  'POST /scim/v2/Groups': { schemas: [scim('core:2.0:Group')], displayName: 'Gudang dua' },
  'PUT /scim/v2/Groups/{id}': { schemas: [scim('core:2.0:Group')], displayName: 'Gudang dua' },
  'PATCH /scim/v2/Groups/{id}': scimPatch,
  'POST /providers': { name: 'Mitra', kind: 'third-party' },
  'PATCH /providers/{id}': { masksContacts: false },
  'POST /providers/{id}/invitations': { email: 'chai@mitra.example', role: 'provider-agent' },
  'PATCH /providers/{id}/people/{person}': { role: 'provider-agent' },
  'POST /fields': { key: 'ukuran', kind: 'text', labels: { id: 'Ukuran' } },
  'PATCH /fields/{key}': { archived: true },
  'POST /forms': { name: 'Retur', fields: [] },
  'PATCH /forms/{id}': { name: 'Retur dua' },
  'POST /statuses': { key: 'di-gudang', category: 'open', labels: { id: 'Di gudang' } },
  'PATCH /statuses/{key}': { isDefault: true },
  'POST /requests/{request}/scheduled-replies': {
    body: 'Besok',
    sendAt: new Date(Date.now() + 86_400_000).toISOString(),
    zone: 'Asia/Jakarta',
  },
  'PATCH /scheduled-replies/{id}': { body: 'Lusa' },
  'PUT /requests/{request}/follow-up': {
    at: new Date(Date.now() + 86_400_000).toISOString(),
    act: 'notify',
  },
  'POST /requests/{request}/time': { seconds: 60 },
  'PATCH /time-settings': { timerRuns: true },
  'POST /time-activities': { key: 'telepon', labels: { id: 'Telepon' } },
  'PATCH /time-activities/{key}': { archived: true },
  'POST /teams': { name: 'Gudang' },
  'PATCH /teams/{id}': { name: 'Gudang dua' },
  'POST /calendars': { name: 'Kantor', zone: 'Asia/Jakarta', hours: { mon: [['09:00', '17:00']] } },
  'PATCH /calendars/{id}': { name: 'Kantor dua' },
  'POST /service-levels': { name: 'Standar', targets: { solving: { normal: 3600 } } },
  'PATCH /service-levels/{id}': { name: 'Standar dua' },
  'PUT /service-levels/order': { ids: [] },
  'POST /calculators/sla-clock': { zone: 'Asia/Jakarta', from: '2026-11-23T02:00:00Z', targetSeconds: 60 },
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
  'POST /customers/{id}/merges': (things) => ({ mergedId: things['/customers/{id}'] }),
  'PUT /customer-imports/{id}/mapping': { mapping: ['email'] },
  'PUT /customer-imports/{id}/writing': { encoding: 'utf-8', delimiter: ',' },
  'POST /customers/{id}/holds': { reason: 'Perkara 12/2026' },
  'PUT /customers/{id}/objection': { reason: 'Keberatan' },
  'PUT /customers/{id}/restriction': { reason: 'Sengketa' },
  'POST /customers/{id}/consents': { purpose: 'marketing', way: 'email' },
  'POST /privacy-notices': {
    texts: { en: 'What we tell every customer', id: 'Yang kami beri tahukan', th: 'สิ่งที่เราแจ้งลูกค้าทุกคน' },
  },
  'POST /privacy-requests': (things) => ({
    ...{ customerId: things['/customers/{id}'], kind: 'correction', country: 'ID' },
  }),
  'PUT /privacy-requests/{id}/fulfilment': { outcome: 'Selesai' },
  'PUT /privacy-requests/{id}/refusal': { outcome: 'Ditolak' },
  'POST /breaches': {
    ...{ title: 'Surel salah kirim', risk: 'some', countries: ['ID'], foundAt: '2026-11-20T02:00:00Z' },
  },
  'PATCH /breaches/{id}': { risk: 'high' },
  'PUT /breaches/{id}/steps': { country: 'ID', kind: 'authority-told' },
  'POST /breaches/{id}/people': (things) => ({ customerIds: [things['/customers/{id}'] ?? nobody] }),
  'PUT /retention-rules': { dataClass: 'raw-mail', days: 365 },
  'PUT /processing-register': {
    ...{ activity: 'answering', purpose: 'Menjawab', basis: '', recipients: '', transfers: '' },
  },
  'POST /processors': {
    ...{ name: 'Awan Nusantara', service: 'Server', dataKinds: 'Semua', place: 'ID' },
    ...{ safeguard: 'none-needed', agreedOn: '2026-01-15', subProcessors: '' },
  },
  'PATCH /processors/{id}': { place: 'TH' },
  'POST /privacy-risks': {
    ...{ title: 'Salah kirim', activity: 'mail', likelihood: 'low', harm: 'high', measures: 'Tunda kirim' },
  },
  'PATCH /privacy-risks/{id}': { likelihood: 'medium' },
  'PUT /privacy-settings': { officerName: 'Sari', officerEmail: 'privasi@toko-rina.example' },
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
  'POST /topics': { names: { id: 'Pengiriman' } },
  'PATCH /topics/{id}': { names: { id: 'Pengiriman dan ongkir' } },
  'POST /article-sections': { names: { id: 'Pesanan' } },
  'PATCH /article-sections/{id}': { names: { id: 'Pesanan Anda' } },
  'POST /articles': { language: 'id', title: 'Melacak paket' },
  'PATCH /articles/{id}': { reviewEveryDays: 90 },
  'PUT /articles/{id}/flag': { reason: 'wrong' },
  'PUT /articles/{id}/translations/{language}': { title: 'Melacak paket', body: words, revision: 1 },
  'PUT /articles/{id}/translations/{language}/publication': {},
  'POST /articles/{id}/translations/{language}/sending-back': { words: 'Mohon dilengkapi' },
  'PUT /articles/{id}/translations/{language}/slug': { slug: 'lacak-paket' },
  'POST /articles/{id}/translations/{language}/replies': { as: 'words' },
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
  'POST /requests/{request}/inner-requests': (things) => ({
    teamId: things['/teams/{id}'],
    body: 'Masih ada?',
  }),
  'POST /requests/{request}/inner-requests/{inner}/messages': { body: 'Dan yang merah?' },
  'POST /messages/{id}/redactions': { text: 'Besok' },
  'PUT /requests/{request}/draft': { kind: 'note', html: '<p>Halo</p>', cc: [], fileIds: [], version: 0 },
  'POST /requests/{request}/promises': { at: '2027-05-03' },
  'PUT /promises/{id}/date': { at: '2027-06-03', body: 'Mohon maaf, sampai Juni.' },
  'PATCH /promise-settings': { remindMinutes: 90 },
  'PATCH /groups/{id}': { name: 'Paket terlambat' },
  'POST /groups/{id}/merges': (things) => ({ fromId: things['/groups/{id}'] }),
  'POST /groups/{id}/splits': { requestIds: [nobody] },
  'PUT /requests/{request}/group': { groupId: null },
  'POST /grouping/place': { text: 'Di mana paket saya?' },
  'POST /calculators/cluster': { texts: ['Di mana paket saya?', 'Paket saya di mana?'] },
  'POST /calculators/poisson-rates': { a: { events: 15, exposure: 400 }, rate: 0.05 },
  'POST /calculators/benjamini-hochberg': { p: [0.01, 0.2], q: 0.05 },
  'POST /calculators/kleinberg-bursts': { offsets: [4, 17, 23], s: 2, gamma: 0.1 },
  'POST /calculators/promise-date': {
    ...{ text: 'besok sore', language: 'id', now: '2026-11-25T02:30:00Z', zone: 'Asia/Jakarta' },
  },
  ...calculatorBodies,
  'POST /views': { name: 'Mendesak', filters: { priority: 'urgent' } },
  'PATCH /views/{id}': { name: 'Mendesak dua' },
  'POST /mailboxes': { address: 'new@toko-rina.example', name: 'Baru' },
  'PATCH /mailboxes/{id}': { name: 'Kotak' },
  'POST /mailboxes/connection-tests': { imap: { host: 'imap.example', user: 'x' }, password: 'x' },
  'POST /blocked-senders': { pattern: 'spam.example' },
  'POST /messages/{id}/forwards': { to: [{ address: 'supplier@example.com' }], note: '' },
  'POST /notifications/read': { all: true },
  'POST /rules': rule,
  'PATCH /rules/{id}': { name: 'Mendesak dua' },
  'PUT /rule-order': { ids: [] },
  'POST /rule-trials': { trigger: rule.trigger, conditions: rule.conditions },
  'POST /requests/{request}/presence': { typing: false },
  'POST /requests/{request}/side-conversations': { kind: 'team', subject: 'Paket', body: 'Di mana?' },
  'POST /side-conversations/{id}/messages': { body: 'Sudah?', kind: 'note' },
  'PUT /side-conversations/{id}/draft': { kind: 'note', html: '<p>Halo</p>', version: 0 },
  'PUT /requests/{request}/draft/sharing': { sharing: 'shared' },
  'POST /requests/{request}/shared-drafts/{member}/check': { version: 1 },
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
  const begins = longestOf(Object.keys(things), door.path);
  const ids = begins ? (things[begins] ?? '').split('/') : [];
  const path = door.path.replace(
    /\{(\w+)\}/g,
    (whole, name) => ids.shift() ?? things[`/${name}s/{id}`] ?? whole,
  );
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
  'GET /article-statistics': () => '?from=2026-11-01&to=2026-11-30',
  'GET /article-misses': () => '?from=2026-11-01&to=2026-11-30',
  'GET /articles/{id}/statistics': () => '?from=2026-11-01&to=2026-11-30',
  'GET /articles/{id}/translations/{language}/versions/{version}/difference': () => '?with=1',
  'POST /article-imports': () => '?kind=markdown&language=id&name=a.md',
  'GET /retention-trials': () => '?dataClass=raw-mail&days=30',
  'GET /breaches/{id}/letters': () => '?language=id',
  'POST /mail-imports': (things) => `?mailboxId=${things['/mailboxes/{id}']}`,
};
