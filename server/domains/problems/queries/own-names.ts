import { eq } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { brandCards, findSlug } from '../../access/index.ts';
import { memberCards } from '../../team/index.ts';

/** What the company, its brands and its people are called: customers say it of whatever it is about. */
export async function ownNames({ tx, actor }: Run): Promise<string[]> {
  const { workspaceId } = actor;
  const brands = tx
    .select({ name: brandCards.name })
    .from(brandCards)
    .where(eq(brandCards.workspaceId, workspaceId));
  const members = tx
    .select({ name: memberCards.name })
    .from(memberCards)
    .where(eq(memberCards.workspaceId, workspaceId));
  return [await findSlug(workspaceId), ...(await brands).map(named), ...(await members).map(named)];
}

const named = ({ name }: { name: string }) => name;
