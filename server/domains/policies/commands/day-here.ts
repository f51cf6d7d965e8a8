import { dayIn } from '../../../kernel/date-formats.ts';
import type { Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';

/** The day of the calendar where the company is, as `2026-11-26`. */
export async function dayHere({ actor, now }: Run): Promise<string> {
  return dayIn((await findWorkspace(actor.workspaceId)).zone, now);
}
