import type { Run } from '../../../platform/command.ts';
import { writeSystemLine } from '../../conversations/index.ts';
import { listTeams } from '../../team/index.ts';
import { about, lockAny, type RequestRow, subjectOf } from '../commands/request-row.ts';
import { asProgram, endWaiting, findInner } from './inner-row.ts';

/**
 * What happened inside stands on the outer request as a line, and nobody is waited for there any more.
 * @returns the outer request; null for a request that was not asked inside.
 */
export async function tellOuter(
  run: Run,
  inner: RequestRow,
  what: 'answered' | 'solved',
): Promise<RequestRow | null> {
  const hung = await findInner(run, inner.id);
  if (!hung) return null;
  const program = asProgram(run);
  const outer = await lockAny(program, hung.outerId);
  await endWaiting(run, inner.id);
  const team = (await listTeams(program.context, {})).find((one) => one.id === inner.teamId);
  await writeSystemLine(program.context, {
    ...{ conversationId: outer.conversationId, code: `request.inside-${what}` },
    params: { number: inner.number, name: team?.name ?? '' },
  });
  run.announce('request.answered-inside', subjectOf(outer), {
    ...about(outer),
    ...{ innerId: inner.id, innerNumber: inner.number, isSolved: what === 'solved' },
  });
  return outer;
}
