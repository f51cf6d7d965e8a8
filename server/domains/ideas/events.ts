import type { IdeaState, ToldState } from './rules/states.ts';

declare module '../../platform/events/event.ts' {
  interface EventMap {
    'idea.proposed': { ideaId: string; ownerId: string | null; requestId: string | null };
    'idea.changed': { ideaId: string; fields: string[] };
    'idea.assigned': { ideaId: string; ownerId: string; beforeOwnerId: string | null };
    'idea.voted': { ideaId: string; isVote: boolean };
    'idea.moved': { ideaId: string; state: IdeaState; before: IdeaState };
    'idea.answered': { ideaId: string; state: ToldState; before: IdeaState };
    'idea.merged': { ideaId: string; intoId: string };
    'idea.unmerged': { ideaId: string; fromId: string };
    'idea.linked': { ideaId: string; requestId: string };
    'idea.unlinked': { ideaId: string; requestId: string };
    /** `memberId` is whoever is to be told: the owner, or who covers for them. */
    'idea.due-soon': { ideaId: string; ownerId: string; memberId: string };
    'idea.late': { ideaId: string; ownerId: string; memberId: string };
    /** Somebody who proposed or voted is told what became of it; a colleague by a notification. */
    'idea.reported': { ideaId: string; state: ToldState; customerId: string | null; memberId: string | null };
    'idea-settings.changed': { fields: string[] };
    'idea-board.changed': { brandId: string | null };
  }
}
