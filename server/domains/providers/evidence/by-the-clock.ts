import { dayIn } from '../../../kernel/date-formats.ts';
import type { Context } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import { listContracts } from '../contracts/list-contracts.ts';
import { monthAfter, versionIn } from '../rules/months.ts';
import { isMadeByClock, makeEvidence } from './make-evidence.ts';

/** Makes the evidence of the month that is over for every provider with a contract in it, once. @returns how many. */
export async function makeOfLastMonth(context: Context): Promise<number> {
  const { zone } = await findWorkspace(context.actor.workspaceId);
  const month = monthAfter(dayIn(zone, context.now).slice(0, 7), -1);
  let made = 0;
  for (const { id: providerId, versions } of await listContracts(context, {})) {
    if (!versionIn(versions, month) || (await isMadeByClock(context, { providerId, month }))) continue;
    await makeEvidence(context, { providerId, month });
    made += 1;
  }
  return made;
}
