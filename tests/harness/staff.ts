import { createAccount, findWorkspaceBySlug } from '../../server/domains/access/index.ts';
import { addMember } from '../../server/domains/team/index.ts';
import type { Role } from '../../server/kernel/actor.ts';
import { system } from '../../server/kernel/actor.ts';
import type { Language } from '../../server/kernel/language.ts';

/** The password of everybody in the tests. */
export const password = 'a long enough sentence';

/** Somebody who can sign in to a workspace of the running program. */
export type Staff = { id: string; accountId: string; name: string; email: string };

/** Makes an account and lets it into a workspace, as an accepted invitation does. */
export async function hire(
  slug: string,
  name: string,
  role: Role,
  language: Language = 'en',
  providerId: string | null = null,
): Promise<Staff> {
  const email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}@${slug}.example`;
  const workspace = await findWorkspaceBySlug(slug);
  const account = await createAccount({ name, email, password });
  const context = { actor: system(workspace.id), now: new Date() };
  const { id } = await addMember(context, { accountId: account.id, name, email, role, language, providerId });
  return { id, accountId: account.id, name, email };
}
