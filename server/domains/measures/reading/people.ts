import { isId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { assertMay } from '../../../platform/permission.ts';

/** Those of these people for whose figures the actor gave a reason lately. */
type OpenedOf = (run: Run, memberIds: readonly string[]) => Promise<ReadonlySet<string>>;

/** Until a room says how reasons are given, there are none. */
let openedOf: OpenedOf = async () => new Set();

/** The room in which a reason is given, which the person reads too, stands later and says here whether there is one. */
export function openPeopleBy(find: OpenedOf): void {
  openedOf = find;
}

/**
 * Figures of single people are theirs: whoever looks at others than themselves leads, and has given a reason for each whom
 * they name. Null: at everybody, side by side.
 * @throws Problem 403 `permission-missing`, `person-closed`.
 */
export async function assertPeople(run: Run, memberIds: readonly string[] | null): Promise<void> {
  const { actor } = run;
  const others = memberIds?.filter((memberId) => actor.type !== 'member' || memberId !== actor.id);
  if (others?.length === 0) return;
  assertMay(actor, 'goals:people');
  // Without anybody is no person; and what is no id is nobody.
  const named = others?.filter((memberId) => memberId !== '') ?? [];
  if (named.length === 0) return;
  const opened = await openedOf(run, named.filter(isId));
  if (!named.every((memberId) => opened.has(memberId))) throw new Problem(403, 'person-closed');
}
