import { useQueries, useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../platform/messages/text.tsx';
import { articleQuery } from '../knowledge/api.ts';
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
    article: (id: string) => {
      const found = articles.find((one) => one.data?.id === id)?.data;
      const inTongue = found?.translations.find((one) => one.language === language) ?? found?.translations[0];
      return inTongue?.title ?? '…';
    },
  };
}
