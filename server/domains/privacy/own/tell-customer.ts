import { z } from 'zod';
import { keepFormats } from '../../../kernel/date-formats.ts';
import { isLanguage, type Language } from '../../../kernel/language.ts';
import { command, type Run } from '../../../platform/command.ts';
import { say } from '../../../platform/messages.ts';
import { findWorkspace } from '../../access/index.ts';
import { mailCustomer } from '../../channels/index.ts';
import { findCustomer } from '../../customers/index.ts';
import { lockRow, one, type PrivacyRequestRow } from '../asking/request-row.ts';
import { privacyRequests } from '../asking/schema.ts';
import { findSettings } from '../records/keep-settings.ts';
import '../messages.ts';

type What = 'received' | 'settled';
type Addressee = { to: string; name: string; language: Language | null };

/**
 * Mails the customer that what they asked was received, or what became of it, each at most once: who has no address,
 * or a machine behind it, is mailed nothing. Returns the mail's id.
 */
export const tellCustomer = command({
  name: 'privacy.tell-customer',
  permission: 'privacy:write',
  input: z.strictObject({ privacyRequestId: z.uuid(), what: z.enum(['received', 'settled']) }),
  async run(run, { privacyRequestId, what }): Promise<string | null> {
    const row = await lockRow(run, privacyRequestId);
    // What was settled meanwhile is told by the second mail alone.
    const isTrue = what === 'received' ? row.state === 'open' : row.state !== 'open';
    const addressee = isTrue ? await addresseeOf(run, row.customerId) : null;
    return addressee && tellOf(run, row, what, addressee);
  },
});

/** Where a customer is written to, and in which language; null without an address. */
export async function addresseeOf({ context }: Run, customerId: string): Promise<Addressee | null> {
  const { email, name, language } = await findCustomer(context, { customerId });
  return email ? { to: email, name, language: isLanguage(language) ? language : null } : null;
}

/** Lays the mail into the outbox, if none about this was laid there yet. The last one of an erased person is forgotten there. */
export async function tellOf(
  run: Run,
  row: PrivacyRequestRow,
  what: What,
  { to, name, language }: Addressee,
): Promise<string | null> {
  const column = what === 'received' ? 'receivedToldAt' : 'settledToldAt';
  if (row[column]) return null;
  const { tx, now, context } = run;
  const workspace = await findWorkspace(row.workspaceId);
  const spoken = language ?? (isLanguage(workspace.language) ? workspace.language : 'en');
  const words = await wordsOf(run, row, what, { company: workspace.name, zone: workspace.zone, spoken });
  const isLast = row.kind === 'erasure' && row.state === 'done';
  const mailId = await mailCustomer(context, {
    to,
    name: isLast ? '' : name,
    language: spoken,
    ...words,
    isLast,
  });
  if (mailId)
    await tx
      .update(privacyRequests)
      .set({ [column]: now })
      .where(one(run, row.id));
  return mailId;
}

type How = { company: string; zone: string; spoken: Language };

/** What was asked, by when it is done or what became of it, and who answers for it. */
async function wordsOf(run: Run, row: PrivacyRequestRow, what: What, { company, zone, spoken }: How) {
  const { kind, state, outcome, dueAt, bundleExpiresAt } = row;
  const asked = say(spoken, `own-kind-${kind}`);
  const day = (at: Date) => fullDay(locales[spoken], zone).format(at);
  const { officerName, officerEmail } = await findSettings(run.context, {});
  const became = state === 'refused' ? 'refused' : `done-${kind}`;
  const until = bundleExpiresAt ? day(bundleExpiresAt) : '';
  const lines = [
    say(spoken, 'own-mail-hello'),
    what === 'received'
      ? say(spoken, 'own-mail-received', { company, asked, due: day(dueAt) })
      : say(spoken, `own-mail-${became}`, { company, asked, until }),
    ...(what === 'settled' && outcome ? [outcome] : []),
    ...(what === 'received' ? [say(spoken, 'own-mail-not-you')] : []),
    ...(officerEmail
      ? [say(spoken, 'own-mail-officer', { officer: officerName || company, officerEmail })]
      : []),
    company,
  ];
  const subject = say(spoken, `own-mail-subject-${what}`, { company, asked });
  return { subject, text: lines.join('\n\n') };
}

const locales = { en: 'en-GB', id: 'id-ID', th: 'th-TH' } as const;
const fullDay = keepFormats({ dateStyle: 'full' });
