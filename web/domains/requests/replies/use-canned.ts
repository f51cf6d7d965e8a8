import { useQuery } from '@tanstack/react-query';
import { tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import type { CannedSource } from '../../conversations/composer/canned/canned.ts';
import { useMay } from '../../team/use-me.ts';
import { insertReply, repliesQuery } from './api.ts';

/** Canned replies as the composer of a request offers them: by title and shortcut. */
export function useCanned(requestId: string): CannedSource | undefined {
  const words = useWords();
  const mayUse = useMay('requests:macros');
  const replies = useQuery({ ...repliesQuery, enabled: mayUse }).data ?? [];
  if (!mayUse || replies.length === 0) return undefined;
  return {
    items: replies.map(({ id, title, shortcut }) => ({ id, label: title, hint: `/${shortcut}` })),
    words: (id, language) =>
      insertReply(requestId, id, language)
        .then(({ html }) => html)
        .catch((error) => {
          tellError(error, words);
          return null;
        }),
  };
}
