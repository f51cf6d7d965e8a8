import type { Body } from './body.ts';

const scim = (name: string) => `urn:ietf:params:scim:schemas:${name}`;
const scimPatch = {
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations: [{ op: 'replace', path: 'externalId', value: 'x' }],
};

/** Opens the doors about who works here: accounts, roles, teams, presence, absences, news. */
export const peopleBodies: Record<string, Body> = {
  'POST /workspace/demo': { demo: 'toko-rina' },
  'PATCH /sign-in-settings': { secondFactorRoles: [] },
  'POST /sign-in-connections': {
    ...{ kind: 'generic', name: 'Toko', issuer: 'https://127.0.0.1/', clientId: 'a', clientSecret: 'b' },
    domains: ['toko-rina.example'],
  },
  'PATCH /sign-in-connections/{id}': { name: 'Toko dua' },
  'PATCH /reading-limits': { programsStopAt: 100_000 },
  'PUT /members/{id}/phone-line': { line: null },
  'POST /tokens': { name: 'Kasir', scopes: ['requests:read'] },
  'PATCH /me': { signature: 'Salam' },
  'POST /invitations': { email: 'new@example.com', role: 'agent' },
  'PATCH /members/{id}': { role: 'agent' },
  'POST /brands': { name: 'Batik Dua' },
  'PATCH /brands/{id}': { hue: 165 },
  'POST /roles': { name: 'Pembaca', base: 'agent', words: ['requests:read'] },
  'PATCH /roles/{id}': { words: ['requests:read', 'search:read'] },
  'POST /scim/v2/Users': { schemas: [scim('core:2.0:User')], userName: 'dimas@kantor.example' },
  'PUT /scim/v2/Users/{id}': { schemas: [scim('core:2.0:User')], userName: 'dimas@kantor.example' },
  'PATCH /scim/v2/Users/{id}': scimPatch,
  'POST /scim/v2/Groups': { schemas: [scim('core:2.0:Group')], displayName: 'Gudang dua' },
  'PUT /scim/v2/Groups/{id}': { schemas: [scim('core:2.0:Group')], displayName: 'Gudang dua' },
  'PATCH /scim/v2/Groups/{id}': scimPatch,
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
  'POST /notifications/read': { all: true },
  'PATCH /notification-choices': { digest: 'daily' },
  'PUT /push-subscription': {
    endpoint: 'https://push.example/send/1',
    keys: { p256dh: 'a-key-of-some-browser', auth: 'a-secret-of-a-browser' },
  },
  'DELETE /push-subscription': { endpoint: 'https://push.example/send/1' },
};
