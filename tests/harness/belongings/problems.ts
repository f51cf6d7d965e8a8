import { openProblem } from '../../../server/domains/problems/index.ts';
import { problemTellings } from '../../../server/domains/problems/records/schema.ts';
import { groupActs, requestGroups } from '../../../server/domains/problems/schema.ts';
import { newId } from '../../../server/kernel/ids.ts';
import { inWorkspace } from '../../../server/platform/database/transaction.ts';
import { ask, type Makers } from '../belonging-parts.ts';
import type { Place } from '../principals.ts';

/** A group that a person keeps, so that it is there without a request. */
async function makeGroup({ workspaceId }: Place): Promise<string> {
  const now = new Date();
  const row = { workspaceId, id: newId(), words: ['paket'], pinnedAt: now, createdAt: now };
  await inWorkspace(workspaceId, (tx) => tx.insert(requestGroups).values(row));
  return row.id;
}

/** What has an address among problems. */
export const belongingsOfProblems: Makers = {
  '/groups/{id}': makeGroup,
  '/group-acts/{id}': async (place) => {
    const [fromId, toId, id] = [await makeGroup(place), await makeGroup(place), newId()];
    const row = { workspaceId: place.workspaceId, id, deed: 'merged' as const, fromId, toId };
    const act = { ...row, requestIds: [], doneAt: new Date() };
    await inWorkspace(place.workspaceId, (tx) => tx.insert(groupActs).values(act));
    return id;
  },
  '/problems/{id}': makeProblem,
  '/problems/{id}/groups/{group}': async (place: Place) =>
    `${await makeProblem(place)}/${await makeGroup(place)}`,
  '/problems/{id}/requests/{request}': async (place: Place, teamId: string | null) =>
    `${await makeProblem(place)}/${(await ask(place, teamId)).requestId}`,
  '/problem-tellings/{id}': async (place: Place) => {
    const { workspaceId } = place;
    const told = { toClosed: true, bulkActIds: [], customers: 0, toldAt: new Date() };
    const row = { workspaceId, id: newId(), problemId: await makeProblem(place), ...told };
    const words = { en: 'Mended', id: '', th: '' };
    await inWorkspace(workspaceId, (tx) => tx.insert(problemTellings).values({ ...row, words }));
    return row.id;
  },
};

async function makeProblem({ context }: Place): Promise<string> {
  return (await openProblem(context, { title: 'Kurir salah alamat' })).problemId;
}
