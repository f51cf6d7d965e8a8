import { isLanguage } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Run } from '../../../platform/command.ts';
import { changeCustomer, recogniseCustomer } from '../../customers/index.ts';
import { listMembers } from '../../team/index.ts';

/** The member who acts, as an internal customer. @throws Problem 403 `member-only`. */
export async function colleagueAsCustomer({ actor, context }: Run) {
  const members = actor.type === 'member' ? await listMembers(context, {}) : [];
  const me = members.find((member) => member.id === actor.id);
  if (!me) throw new Problem(403, 'member-only');
  const language = isLanguage(me.language) ? me.language : null;
  const known = { kind: 'email' as const, value: me.email, name: me.name, language };
  const { customerId } = await recogniseCustomer(context, { ...known, verified: true });
  await changeCustomer(context, { customerId, isInternal: true });
  return { memberId: me.id, customerId, language };
}
