import { goals } from '../../../server/domains/goals/schema.ts';
import { newId } from '../../../server/kernel/ids.ts';
import { inWorkspace } from '../../../server/platform/database/transaction.ts';
import { type Makers, somebody } from '../belonging-parts.ts';

/** A goal of the company that somebody else looks after. */
export const belongingsOfGoals: Makers = {
  '/goals/{id}': async (place) => {
    const { workspaceId } = place;
    const id = newId();
    const days = { startsOn: '2026-11-02', endsOn: '2026-12-27', zone: 'Asia/Jakarta' };
    const aim = { measure: 'promises.kept', target: 0.95, direction: 'up' as const, period: 'week' as const };
    const row = { workspaceId, id, ...aim, ...days, ownerId: await somebody(place), createdAt: new Date() };
    await inWorkspace(workspaceId, (tx) => tx.insert(goals).values(row));
    return id;
  },
  '/goal-records/{member}': somebody,
};
