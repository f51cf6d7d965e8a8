import { useQueries } from '@tanstack/react-query';
import { type Group, valuesOf } from '../../../server/domains/automation/rules/conditions.ts';
import { organisationQuery } from '../customers/organisations/api.ts';

/** Names of the organisations that conditions hold customers against: too many stand in all to be listed. */
export function useOrganisationNames(conditions: Group | null): ReadonlyMap<string, string> {
  const ids = conditions ? valuesOf(conditions, 'customer.organisation').filter(isId) : [];
  const found = useQueries({ queries: ids.map((id) => organisationQuery(id)) });
  return new Map(found.flatMap(({ data }): [string, string][] => (data ? [[data.id, data.name]] : [])));
}

const isId = (text: string) => text.length === 36;
