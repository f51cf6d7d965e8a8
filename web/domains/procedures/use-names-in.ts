import { useQueries, useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../platform/messages/text.tsx';
import { articleQuery } from '../knowledge/api.ts';
import { clausesQuery } from '../policies/api.ts';
import { providersQuery } from '../team/rights/api.ts';
import { useMay, useTeams } from '../team/use-me.ts';
import { useAround } from './around.ts';
import { useText } from './text.ts';
import type { Content } from './types.ts';
import { wordsIn } from './words.ts';

/** Names of what steps point at. */
export function useNamesIn({ steps }: Pick<Content, 'steps'>) {
  const say = useText();
  const language = useLanguage();
  const teams = useTeams();
  const providers = useQuery({ ...providersQuery, enabled: useMay('team:provider') }).data ?? [];
  const { macros, fields: own } = useAround();
  const hasClauses = steps.some((one) => one.clauses.length > 0 || one.kind === 'decide');
  const mayRead = useMay('policies:read');
  const clauses = useQuery({ ...clausesQuery, enabled: mayRead && hasClauses }).data ?? [];
  const articleIds = [...new Set(steps.flatMap((one) => one.articleIds))];
  const articles = useQueries({ queries: articleIds.map((id) => articleQuery(id)) });
  const nameIn = (list: readonly { id: string; name: string }[]) => (id: string) =>
    list.find((one) => one.id === id)?.name ?? say(id ? 'procedure.owner.unknown' : 'procedure.choose');
  return {
    team: nameIn(teams),
    provider: nameIn(providers),
    macro: nameIn(macros),
    field: (key: string) => {
      const found = own.find((one) => one.key === key);
      return found ? wordsIn(found.labels, language) : key;
    },
    clause: ({ policyId, key }: { policyId: string; key: string }) => {
      const found = clauses.find((one) => one.policyId === policyId && one.key === key);
      return found ? `${found.number} ${wordsIn(found.title, language)}` : '…';
    },
    article: (id: string) => {
      const found = articles.find((one) => one.data?.id === id)?.data;
      const inTongue = found?.translations.find((one) => one.language === language) ?? found?.translations[0];
      return inTongue?.title ?? '…';
    },
  };
}
