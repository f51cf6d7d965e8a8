import type { Provider, ProviderInput } from './api.ts';

/** A provider that is written down anew. */
export const fresh: ProviderInput = {
  name: '',
  kind: 'third-party',
  teamIds: [],
  brandIds: null,
  calendarId: null,
  networks: [],
  masksContacts: true,
  ownSignIn: false,
};

/** What its door takes of a provider: what the list tells besides, such as when it ends, is others' to change. */
export function inputOf(given: Provider | ProviderInput): ProviderInput {
  const { name, kind, teamIds, brandIds, calendarId, masksContacts, ownSignIn } = given;
  const networks = given.networks.map((one) => one.trim()).filter(Boolean);
  return { name, kind, teamIds, brandIds, calendarId, networks, masksContacts, ownSignIn };
}
