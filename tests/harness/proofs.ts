/**
 * Which doors ask for a fresh proof, written down a second time on purpose: of a person alone, of people but not of
 * programs, and either of these only by what is sent.
 */
export const proofOf: Readonly<Record<string, string>> = {
  'PUT /me/sign-in/password': 'person-sometimes',
  'POST /me/sign-in/second-factor': 'person',
  'PUT /me/sign-in/second-factor': 'person',
  'DELETE /me/sign-in/second-factor': 'person',
  'POST /me/sign-in/recovery-codes': 'person',
  'DELETE /me/sign-in/sessions': 'person',
  'DELETE /me/sign-in/sessions/{session}': 'person',
  'POST /me/sign-in/passkeys/beginnings': 'person',
  'POST /me/sign-in/passkeys': 'person',
  'DELETE /me/sign-in/passkeys/{id}': 'person',
  'PATCH /sign-in-settings': 'person',
  'POST /sign-in-connections': 'person',
  'PATCH /sign-in-connections/{id}': 'person',
  'DELETE /sign-in-connections/{id}': 'person',
  'POST /session/providers/{workspace}/{id}': 'person-sometimes',
  'POST /tokens': 'person',
  'POST /chat-widgets/{id}/identity-keys': 'people',
  'PATCH /reading-limits': 'person',
  'POST /members/{id}/factor-reset': 'person',
  'PUT /members/{id}/factor-reset': 'person',
  'POST /invitations': 'people-sometimes',
  'PATCH /members/{id}': 'people-sometimes',
  'POST /roles': 'people',
  'PATCH /roles/{id}': 'people',
  'DELETE /roles/{id}': 'people',
  'POST /providers': 'people',
  'PATCH /providers/{id}': 'people',
  'DELETE /providers/{id}/closure': 'people',
  'PUT /providers/{id}/contract': 'people',
  'POST /providers/{id}/invitations': 'people-sometimes',
  'PATCH /providers/{id}/people/{person}': 'people-sometimes',
  'POST /scim/v2/Users': 'people',
  'POST /scim/v2/Groups': 'people',
  'PUT /scim/v2/Users/{id}': 'people',
  'PATCH /scim/v2/Users/{id}': 'people',
  'DELETE /scim/v2/Users/{id}': 'people',
  'PUT /scim/v2/Groups/{id}': 'people',
  'PATCH /scim/v2/Groups/{id}': 'people',
  'DELETE /scim/v2/Groups/{id}': 'people',
  'GET /customers/export': 'people',
  'GET /requests/export': 'people',
  'POST /reports/rows': 'people',
  'GET /audit/export': 'people',
  'GET /privacy-requests/{id}/bundle': 'people',
  'PUT /privacy-requests/{id}/fulfilment': 'people',
  'PUT /retention-rules': 'people',
};

/** What is sent where only some of it is dangerous. */
export const dangerousBody: Readonly<Record<string, object>> = {
  'PUT /me/sign-in/password': { password: 'sebuah kata sandi baru' },
  'POST /session/providers/{workspace}/{id}': { join: true },
  'POST /invitations': { email: 'x@x.example', role: 'administrator' },
  'PATCH /members/{id}': { role: 'owner' },
  'POST /providers/{id}/invitations': { email: 'x@x.example', role: 'provider-manager' },
  'PATCH /providers/{id}/people/{person}': { role: 'provider-manager' },
};

/** Doors that are dangerous by their name, so that a new one cannot be forgotten above. */
const dangerousName = /export|bundle$|fulfilment|retention-rules|token|backup|^\/(roles|providers|sign-in-)/;

/** Doors of such a name that need no proof, and why. */
const harmless: Readonly<Record<string, string>> = {
  'PUT /providers/{id}/sample': 'it draws work to be looked at',
  'PUT /providers/{id}/shared-months/{month}': 'an independent shows a month of their own',
  'DELETE /providers/{id}/shared-months/{month}': 'showing less is never held up',
  'POST /providers/{id}/corrective-actions': 'it plans what is to become better, and lets nobody in',
  'POST /providers/{id}/evidence': 'it makes a paper that stays here',
  'PUT /providers/{id}/closure': 'shutting somebody out is never held up',
  'POST /backups': 'it takes one more and hands out nothing',
  'DELETE /tokens/{id}': 'ending a token is never held up',
  'GET /portal/{workspace}/privacy-requests/{id}/bundle':
    'a customer comes in by a mailed link or code alone, and what staff have not handed out is not there',
  'PUT /privacy-requests/{id}/bundle': 'it puts together and hands out nothing',
};

/** Whether a door should ask for a proof by its method and name. */
export function soundsDangerous(method: string, path: string): boolean {
  if (`${method} ${path}` in harmless) return false;
  if (method === 'GET') return /export|bundle$/.test(path);
  return dangerousName.test(path);
}
