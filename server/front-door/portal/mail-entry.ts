import { findWorkspace } from '../../domains/access/index.ts';
import { isOwnMailbox, mailNotice } from '../../domains/channels/index.ts';
import {
  entryMinutes,
  findCustomer,
  findCustomerByEmail,
  openPortalEntry,
} from '../../domains/customers/index.ts';
import { system } from '../../kernel/actor.ts';
import { isLanguage, type Language } from '../../kernel/language.ts';
import { say } from '../../platform/messages.ts';
import { publicAddress } from '../../platform/public-address.ts';

type Asked = {
  workspaceId: string;
  email: string;
  ticket: string;
  language: Language;
  /** Where the help centre is, without a slash at the end; by default below the address of the program. */
  place?: string;
};

/**
 * Mails link and code to a customer whom the workspace knows by this address. Nothing happens for an address that
 * nobody wrote from, nor for a mailbox of ours: whoever can write to it could read the code there.
 */
export async function mailEntry(
  { workspaceId, email, ticket, language, place }: Asked,
  now: Date,
): Promise<void> {
  const context = { actor: system(workspaceId), now };
  const customerId = await findCustomerByEmail(context, { email });
  if (!customerId || (await isOwnMailbox(email))) return;
  const customer = await findCustomer(context, { customerId });
  const spoken = isLanguage(customer.language) ? customer.language : language;
  const { name: company, slug } = await findWorkspace(workspaceId);
  const { link, code } = await openPortalEntry(context, { customerId: customer.id, ticket });
  const text = [
    say(spoken, 'portal-mail-code', { company, code, minutes: entryMinutes }),
    say(spoken, 'portal-mail-link'),
    `${place ?? `${publicAddress()}/help/${slug}`}/enter/${link}`,
    say(spoken, 'link-mail-not-you'),
  ].join('\n\n');
  const subject = say(spoken, 'portal-mail-subject', { company });
  await mailNotice(context, { to: email, name: customer.name, language: spoken, subject, text });
}
