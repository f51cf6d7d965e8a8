import { queryOptions } from '@tanstack/react-query';
import type { providerRoles } from '../../../../../server/kernel/actor.ts';
import { call } from '../../../../platform/client/call.ts';
import type { Page } from '../../../../platform/client/page.ts';
import type { Role } from '../../../access/types.ts';
import type { Hours, Status } from '../../staffing/types.ts';

export type ProviderRole = (typeof providerRoles)[number];

/** One of a provider's people, with the hours agreed and the hours that they were here. */
export interface Person {
  id: string;
  name: string;
  email: string;
  role: Role;
  customRoleId: string | null;
  disabled: boolean;
  teamIds: string[];
  status: Status;
  seenAt: string | null;
  hours: Hours | null;
  workedSeconds: number;
}

/** Who is invited and has not come yet. */
export interface Invited {
  id: string;
  email: string;
  role: Role;
  expiresAt: string;
}

export const peopleQuery = (providerId: string) =>
  queryOptions({
    queryKey: ['providers', providerId, 'people'],
    queryFn: () => call<Page<Person> & { invited: Invited[] }>('GET', `/providers/${providerId}/people`),
  });

export const inviteTo = (
  providerId: string,
  body: { email: string; role: ProviderRole; teamIds: string[] },
) => call<{ link: string }>('POST', `/providers/${providerId}/invitations`, { body });

export const changePerson = (
  providerId: string,
  id: string,
  body: { role?: ProviderRole; teamIds?: string[]; disabled?: boolean },
) => call<void>('PATCH', `/providers/${providerId}/people/${id}`, { body });
