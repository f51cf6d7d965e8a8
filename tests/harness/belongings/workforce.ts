import { rosters, shiftSwaps, shifts, shiftTemplates } from '../../../server/domains/workforce/schema.ts';
import { newId } from '../../../server/kernel/ids.ts';
import { inWorkspace } from '../../../server/platform/database/transaction.ts';
import { counted, type Makers, somebody } from '../belonging-parts.ts';
import type { Place } from '../principals.ts';

const day = 86_400_000;

/** What has an address among plans. */
export const belongingsOfWorkforce: Makers = {
  '/workforce/templates/{id}': async ({ workspaceId }) => {
    const id = newId();
    const times = { startsAt: '08:00', minutes: 480, breakAfter: 240, breakMinutes: 30 };
    const row = { workspaceId, id, name: `Pagi ${id}`, ...times, createdAt: new Date() };
    await inWorkspace(workspaceId, (tx) => tx.insert(shiftTemplates).values(row));
    return id;
  },
  '/workforce/rosters/{id}': async (place) => (await makeShift(place)).rosterId,
  '/workforce/shifts/{id}': async (place) => (await makeShift(place)).shiftId,
  '/workforce/swaps/{id}': async (place) => {
    const { workspaceId } = place;
    const { shiftId, memberId: askedBy } = await makeShift(place);
    const swap = { workspaceId, id: newId(), shiftId, askedBy, memberId: await somebody(place) };
    await inWorkspace(workspaceId, (tx) =>
      tx.insert(shiftSwaps).values({ ...swap, state: 'asked', askedAt: new Date() }),
    );
    return swap.id;
  },
};

/** A shift of somebody tomorrow, in a roster of its own week. */
async function makeShift(place: Place) {
  const { workspaceId } = place;
  const memberId = await somebody(place);
  const [rosterId, shiftId] = [newId(), newId()];
  const startsAt = new Date(Date.now() + day);
  // Each has a week that no other has.
  const weekOf = new Date(Date.UTC(2200, 0, 6) + 7 * day * (counted.made + seen++))
    .toISOString()
    .slice(0, 10);
  const shift = { rosterId, memberId, onDate: weekOf, startsAt, endsAt: new Date(Date.now() + 1.3 * day) };
  await inWorkspace(workspaceId, async (tx) => {
    await tx.insert(rosters).values({ workspaceId, id: rosterId, weekOf, madeAt: new Date() });
    await tx.insert(shifts).values({ ...shift, workspaceId, id: shiftId });
  });
  return { rosterId, shiftId, memberId };
}
let seen = 0;
