import { eq } from 'drizzle-orm';
import { database } from '../../../../platform/database/open.ts';
import { mailRoutes } from '../schema.ts';

/** Whether mail to an address comes to a mailbox of this installation, where others read it; `+` and what follows is no difference. */
export async function isOwnMailbox(email: string): Promise<boolean> {
  const address = email
    .trim()
    .toLowerCase()
    .replace(/\+[^@]*@/, '@');
  const rows = await database()
    .owner.select({ id: mailRoutes.mailboxId })
    .from(mailRoutes)
    .where(eq(mailRoutes.address, address));
  return rows.length > 0;
}
