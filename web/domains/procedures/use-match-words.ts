import { useQueries, useQuery } from '@tanstack/react-query';
import { labelIn } from '../../../server/domains/requests/fields/rules/values.ts';
import { useLanguage } from '../../platform/messages/text.tsx';
import { organisationQuery } from '../customers/organisations/api.ts';
import { topicsQuery } from '../knowledge/api.ts';
import { nameOf } from '../knowledge/sections/branches.ts';
import { useAround } from './around.ts';
import type { Match } from './types.ts';

/** Names of what a match points at; an id that is not known says nothing. */
export function useMatchNames(match: Match) {
  const language = useLanguage();
  const topics = useQuery(topicsQuery).data ?? [];
  const { fields, groups } = useAround();
  const organisations = useQueries({ queries: match.organisationIds.map((id) => organisationQuery(id)) });
  return {
    topic: (id: string) => {
      const topic = topics.find((one) => one.id === id);
      return topic ? nameOf(topic.names, language) : '…';
    },
    group: (id: string) => groups.find((one) => one.id === id)?.name ?? '…',
    organisation: (id: string) => organisations.find((one) => one.data?.id === id)?.data?.name ?? '…',
    field: (key: string) => {
      const field = fields.find((one) => one.key === key);
      return field ? labelIn(field.labels, language) : key;
    },
  };
}

/** All of a match in one line, the kinds one after the other; empty where it is chosen by hand. */
export function useMatchWords(match: Match): string {
  const names = useMatchNames(match);
  return [
    ...match.topicIds.map(names.topic),
    ...match.labels,
    ...match.groupIds.map(names.group),
    ...match.organisationIds.map(names.organisation),
    ...match.fields.map((one) => `${names.field(one.key)} = ${one.values.join(' / ')}`),
  ].join(', ');
}
