import { and, inArray, isNull, notInArray, or } from 'drizzle-orm';
import { z } from 'zod';
import { command, type Run } from '../../../../platform/command.ts';
import { assignRequest } from '../../commands/assign-request.ts';
import type { RequestRow } from '../../commands/request-row.ts';
import { liveChannels } from '../../rules.ts';
import { requests } from '../../schema.ts';
import {
  asCandidate,
  knownBy,
  type Loaded,
  listLoaded,
  lockGiving,
  membersFor,
  readPolicies,
  withReach,
} from '../queries/candidates.ts';
import { letGoBy, lockWaiting } from '../queries/list-waiting.ts';
import { chooseMember, weights } from '../rules.ts';

/** How many requests one run gives at most; what is left waits for the next. */
const atOnce = 100;

/** How many pages of `atOnce` one run looks through: what nobody may take keeps nothing behind it from its turn. */
const mostPages = 20;

type Policy = Awaited<ReturnType<typeof readPolicies>>[number];

/**
 * Gives the requests that wait without an owner to members, where a policy of their team says so. Whoever is away,
 * absent or full gets none; what nobody may take stays in the queue.
 */
export const assignWaiting = command({
  name: 'requests.assign-waiting',
  permission: 'requests:write',
  input: z.strictObject({}),
  async run(run) {
    const policies = (await readPolicies(run)).filter((one) => one.isOn);
    if (policies.length === 0) return { given: 0 };
    await lockGiving(run);
    // What everybody carries is dear to know, and most runs find nothing to give.
    if ((await lockWaiting(run, inTeamsOf(policies), 1)).length === 0) return { given: 0 };
    const looked: string[] = [];
    const staff = await listLoaded(run);
    let given = 0;
    for (let page = 0; page < mostPages && given < atOnce && hasRoom(policies, staff); page++) {
      const isNew = looked.length > 0 ? notInArray(requests.id, looked) : undefined;
      const waiting = await lockWaiting(run, and(inTeamsOf(policies), isNew), atOnce);
      given += await givePage(run, waiting, policies, staff);
      if (waiting.length < atOnce) break;
      looked.push(...waiting.map((one) => one.id));
    }
    return { given };
  },
});

/** Whether anybody could be given anything at all. */
function hasRoom(policies: readonly Policy[], staff: readonly Loaded[]): boolean {
  return policies.some(({ teamId, capacity }) =>
    membersFor(teamId, staff)
      .map((one) => asCandidate(one, capacity))
      .some((one) => one.takesWork && !one.isAbsent && one.load < one.capacity),
  );
}

async function givePage(
  run: Run,
  waiting: RequestRow[],
  policies: Policy[],
  staff: Loaded[],
): Promise<number> {
  const known = await knownBy(
    run,
    waiting.map((one) => one.customerId),
  );
  const letGo = await letGoBy(
    run,
    waiting.map((one) => one.id),
  );
  let given = 0;
  for (const request of waiting) {
    const policy = policies.find((one) => one.teamId === request.teamId);
    const about = {
      knownBy: known.get(request.customerId) ?? null,
      letGoBy: letGo.get(request.id) ?? null,
    };
    if (policy && (await give(run, request, policy, staff, about))) given += 1;
  }
  return given;
}

async function give(
  run: Run,
  request: RequestRow,
  policy: Policy,
  staff: Loaded[],
  about: { knownBy: string | null; letGoBy: string | null },
): Promise<boolean> {
  const reaching = await withReach(run, membersFor(policy.teamId, staff), request);
  const candidates = reaching.map((one) => asCandidate(one, policy.capacity));
  const choice = chooseMember({ ...request, ...about }, candidates, policy.modes);
  if (!choice) return false;
  const { memberId, reasons } = choice;
  const why = { way: 'rule' as const, reasonCodes: reasons };
  await assignRequest(run.context, { requestId: request.id, assigneeId: memberId, why });
  const chosen = staff.find((one) => one.id === memberId);
  if (chosen) {
    chosen.load += weights[request.priority];
    chosen.open += 1;
    // Given in this very run: whoever comes later in it is longer ago, also within one millisecond.
    chosen.lastGivenAt = Math.max(run.now.getTime(), ...staff.map((one) => one.lastGivenAt + 1));
  }
  return true;
}

function inTeamsOf(policies: readonly Policy[]) {
  const ids = policies.flatMap((one) => (one.teamId ? [one.teamId] : []));
  const isTeamless = policies.some((one) => one.teamId === null);
  // Chats are offered instead: whoever takes one has to be there this minute.
  return and(
    notInArray(requests.channel, [...liveChannels]),
    or(
      ids.length > 0 ? inArray(requests.teamId, ids) : undefined,
      isTeamless ? isNull(requests.teamId) : undefined,
    ),
  );
}
