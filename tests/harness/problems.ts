import { openProblem, putInGroup } from '../../server/domains/problems/index.ts';
import { changeProblem } from '../../server/domains/problems/records/commands/change-problem.ts';
import { moveProblem } from '../../server/domains/problems/records/commands/move-problem.ts';
import { requestGroups } from '../../server/domains/problems/schema.ts';
import { newId } from '../../server/kernel/ids.ts';
import { inWorkspace } from '../../server/platform/database/transaction.ts';
import { as, type Company, monday } from './people.ts';
import { type Letter, openFor } from './requests.ts';

const day = 86_400_000;
/** So many days after that Monday. */
export const later = (days: number) => new Date(monday.getTime() + days * day);

type On = Letter & { on?: number };

/** A group with what these customers wrote, so many days after that Monday. */
export async function groupOf(company: Company, letters: On[], words = ['kurir', 'alamat']) {
  const groupId = newId();
  await inWorkspace(company.workspaceId, (tx) =>
    tx.insert(requestGroups).values({
      ...{ workspaceId: company.workspaceId, id: groupId, words, createdAt: monday },
    }),
  );
  const opened = [];
  for (const letter of letters) opened.push(await comesInto(company, groupId, letter));
  return { groupId, opened };
}

export async function comesInto(company: Company, groupId: string, { on = 0, ...letter }: On) {
  const one = await openFor({ ...company.asSystem, now: later(on) }, letter);
  await putInGroup(as(company.sari, later(on)), { request: one.requestId, groupId });
  return one;
}

let drawn = 0;
/** A letter of somebody who has not written yet. */
export function somebody(more: On = {}): On {
  drawn += 1;
  return { from: `c${drawn}@honest.example`, name: `Customer ${drawn}`, ...more };
}

/** The problem of a group, mended at this time. */
export async function mended(company: Company, groupId: string, at = monday): Promise<string> {
  const { problemId } = await openProblem(as(company.dewi), { title: 'Kurir salah alamat', groupId });
  const changes = { causes: ['Gudang pindah'], fix: 'Alamat baru' };
  await changeProblem(as(company.dewi), { problemId, changes });
  await moveProblem(as(company.dewi, at), { problemId, state: 'fixed' });
  return problemId;
}
