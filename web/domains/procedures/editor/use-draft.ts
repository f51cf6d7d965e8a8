import { useQueryClient } from '@tanstack/react-query';
import { useKeptDraft } from '../../../platform/client/use-kept-draft.ts';
import { procedureQuery, saveDraft } from '../api.ts';
import { keepable } from '../rules/blank.ts';
import type { Procedure } from '../types.ts';

export type { Saving } from '../../../platform/client/use-kept-draft.ts';

/** The draft of a procedure under the hands, saved by itself. */
export function useDraft(procedure: Procedure) {
  const client = useQueryClient();
  const { id, draft, ownerId, draftVersion } = procedure;
  return useKeptDraft({
    start: { content: draft, ownerId, draftVersion },
    conflict: 'procedure-changed',
    save: ({ content, ...body }, keepalive) =>
      saveDraft(id, { ...body, ...(content && { content: keepable(content) }) }, keepalive),
    onKept: async (standing, { content, ownerId: owner }) => {
      client.setQueryData(
        procedureQuery(id).queryKey,
        (known) =>
          known && {
            ...known,
            ...standing,
            ...(owner !== undefined && { ownerId: owner }),
            ...(content && { draft: keepable(content) }),
            hasChanges: true,
          },
      );
      await client.invalidateQueries({ queryKey: ['procedures', 'list'] });
    },
  });
}

export type Draft = ReturnType<typeof useDraft>;
