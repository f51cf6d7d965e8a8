import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Select } from '../../../design/forms/Select.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { topicsQuery } from '../../knowledge/api.ts';
import { branches } from '../../knowledge/sections/branches.ts';
import { useMay } from '../../team/use-me.ts';
import type { RequestItem } from '../types.ts';
import { patchRequest } from './api.ts';
import { useText } from './text.ts';

const none = 'none';

/** What a request is about, in the one tree of topics; nothing where the workspace has none. */
export function TopicChoice({ request }: { request: RequestItem }) {
  const say = useText();
  const words = useWords();
  const language = useLanguage();
  const client = useQueryClient();
  const mayWrite = useMay('requests:write') && request.folder !== 'merged';
  const topics = useQuery(topicsQuery).data ?? [];
  const now = request.topic ?? null;
  if (!mayWrite) return now?.name ?? '–';
  const choose = (id: string) =>
    void patchRequest(request.id, { topicId: id === none ? null : id })
      .catch((error) => tellError(error, words))
      .finally(() => client.invalidateQueries({ queryKey: ['requests'] }));
  const offered = topics.filter((one) => !one.archivedAt || one.id === now?.id);
  return (
    <Select
      quiet
      bare
      label={say('field.topic')}
      value={now?.id ?? none}
      onChange={choose}
      options={[{ value: none, label: '–' }, ...branches(offered, language)]}
    />
  );
}
