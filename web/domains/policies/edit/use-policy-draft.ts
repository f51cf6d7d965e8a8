import { useQueryClient } from '@tanstack/react-query';
import { useKeptDraft } from '../../../platform/client/use-kept-draft.ts';
import { policyQuery, saveDraft } from '../api.ts';
import type { Policy } from '../types.ts';

/** The draft of a policy under the hands, saved by itself. */
export function usePolicyDraft(policy: Policy) {
  const client = useQueryClient();
  const { id, draft, ownerId, draftVersion } = policy;
  return useKeptDraft({
    start: { content: draft, ownerId, draftVersion },
    conflict: 'policy-changed',
    save: (body, keepalive) => saveDraft(id, body, keepalive),
    onKept: async (standing, { content, ownerId: owner }) => {
      client.setQueryData(
        policyQuery(id).queryKey,
        (known) =>
          known && {
            ...known,
            ...standing,
            ...(owner !== undefined && { ownerId: owner }),
            ...(content && { draft: content, asked: null, hasChanges: true }),
          },
      );
      await client.invalidateQueries({ queryKey: ['policies', 'list'] });
    },
  });
}

export type PolicyDraft = ReturnType<typeof usePolicyDraft>;
