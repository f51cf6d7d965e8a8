import { pulseRounds } from '../../../server/domains/pulse/schema.ts';
import { newId } from '../../../server/kernel/ids.ts';
import { inWorkspace } from '../../../server/platform/database/transaction.ts';
import type { Makers } from '../belonging-parts.ts';

let months = 0;

/** A closed round of the pulse, each in a month of its own. */
export const belongingsOfPulse: Makers = {
  '/pulse/rounds/{id}': async ({ workspaceId }) => {
    const id = newId();
    const at = new Date();
    months += 1;
    const month = `${1000 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
    const row = { workspaceId, id, month, statements: [], state: 'too-few' as const, people: 3, answered: 1 };
    await inWorkspace(workspaceId, (tx) =>
      tx.insert(pulseRounds).values({ ...row, openedAt: at, closesAt: at, closedAt: at }),
    );
    return id;
  },
};
