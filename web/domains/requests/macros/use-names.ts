import { useQuery } from '@tanstack/react-query';
import { labelIn } from '../../../../server/domains/requests/fields/rules/values.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useMembers, useTeams } from '../../team/use-me.ts';
import { fieldsQuery, statusesQuery } from '../fields/api.ts';

/** Names of everybody and every team by id. */
export function useNames(): ReadonlyMap<string, string> {
  const members = useMembers();
  const teams = useTeams();
  const language = useLanguage();
  const statuses = useQuery(statusesQuery).data ?? [];
  const fields = useQuery(fieldsQuery).data ?? [];
  return new Map([
    ...[...members, ...teams].map(({ id, name }): [string, string] => [id, name]),
    ...statuses.map(({ key, labels }): [string, string] => [`status:${key}`, labelIn(labels, language)]),
    ...fields.map(({ key, labels }): [string, string] => [`field:${key}`, labelIn(labels, language)]),
  ]);
}
