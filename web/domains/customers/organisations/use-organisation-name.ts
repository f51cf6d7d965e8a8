import { useQuery } from '@tanstack/react-query';
import { useText } from '../text.ts';
import { organisationQuery } from './api.ts';

/** What a condition on the organisation is called: by its name, or none of them; undefined without a condition. */
export function useOrganisationName(asked: string | undefined): string | undefined {
  const say = useText();
  const isOne = asked !== undefined && asked !== 'none';
  const one = useQuery({ ...organisationQuery(asked ?? ''), enabled: isOne }).data;
  if (!asked) return undefined;
  return isOne ? (one?.name ?? say('customers.organisation')) : say('customers.noOrganisation');
}
