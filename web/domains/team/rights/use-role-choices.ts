import { useQuery } from '@tanstack/react-query';
import { isProviderRole } from '../../../../server/kernel/actor.ts';
import type { Role } from '../../access/types.ts';
import { rolesQuery } from './api.ts';
import { useNames } from './use-names.ts';

/** What a choice among roles says to the server. */
export interface RoleChoice {
  role: Role;
  customRoleId: string | null;
}

/** The roles that one's own people, or a provider's, may have: built in, and of the workspace's own. */
export function useRoleChoices(isProviders: boolean) {
  const { data } = useQuery(rolesQuery);
  const names = useNames();
  const fitting = (data?.items ?? []).filter(({ base }) => isProviderRole(base) === isProviders);
  const options = fitting.map((one) => ({ value: one.id ?? one.base, label: names.role(one) }));
  const choiceOf = (value: string): RoleChoice => {
    const found = fitting.find((one) => (one.id ?? one.base) === value);
    return {
      role: found?.base ?? (isProviders ? 'provider-agent' : 'agent'),
      customRoleId: found?.id ?? null,
    };
  };
  return { options, choiceOf };
}
