import type { Language } from '../../../../kernel/language.ts';
import type { Run } from '../../../../platform/command.ts';
import { say } from '../../../../platform/messages.ts';
import { publicAddress } from '../../../../platform/public-address.ts';
import { findSlug, findWorkspace } from '../../../access/index.ts';
import { mailFiles } from '../../../channels/index.ts';
import { writeLink } from '../../../conversations/index.ts';
import { writerOf } from '../paper/write.ts';
import { openingOf, type Subject } from '../subjects.ts';

/** To whom a mail goes, in their language. */
export type Reader = { address: string; name: string; language: Language };
export type MailedFile = { name: string; type: string; content: Uint8Array };
type Sending = {
  subject: Subject;
  name: string;
  files: MailedFile[];
  /** Since when it waits, where it is late. */
  lateSince: Date | null;
  /** Whose figures they are, where the reader has no account. */
  seenBy: string | null;
  /** In the link that stops the next ones; none where somebody asked for this one alone. */
  secret: string | null;
};

/** Mails a report with its files. @returns the mail's id; null where no mailbox sends, or the address takes none of ours. */
export async function mailReport(run: Run, reader: Reader, sending: Sending): Promise<string | null> {
  const { actor, now, context } = run;
  const { language } = reader;
  const { zone } = await findWorkspace(actor.workspaceId);
  const write = writerOf(language, { currency: 'USD', digits: 2 }, zone);
  const at = (time: Date) => write.time(time.toISOString());
  const { name, subject, lateSince, seenBy, secret } = sending;
  const stop = secret === null ? null : stopLink(actor.workspaceId, secret);
  const text = [
    say(language, 'delivery-mail-hello', { name, at: at(now) }),
    ...(lateSince ? [say(language, 'delivery-mail-late', { at: at(lateSince) })] : []),
    seenBy === null
      ? say(language, 'delivery-mail-own', { link: await pageOf(run, subject) })
      : say(language, 'delivery-mail-theirs', { name: seenBy }),
    ...(stop ? [say(language, 'delivery-mail-stop', { link: stop })] : []),
  ].join('\n\n');
  const day = write.day(now.toISOString().slice(0, 10));
  return mailFiles(context, {
    ...{ to: reader.address, name: reader.name, language, text, files: sending.files, stop },
    subject: say(language, 'delivery-mail-subject', { name, day }),
  });
}

type Confirming = { address: string; language: Language; subject: Subject; secret: string };

/** Asks an address whether it wants the report: nobody gets figures because somebody mistyped, or meant ill. */
export async function mailConfirmation(
  run: Run,
  { address, language, subject, secret }: Confirming,
): Promise<void> {
  const { actor, context } = run;
  const name = await openingOf(subject.kind).nameOf(context, subject.id);
  const { name: company } = await findWorkspace(actor.workspaceId);
  const link = stopLink(actor.workspaceId, secret);
  await mailFiles(context, {
    ...{ to: address, name: '', language, files: [], stop: null },
    subject: say(language, 'delivery-confirm-subject', { company }),
    text: say(language, 'delivery-confirm-text', { company, name, link }),
  });
}

/** Tells whoever sends a report that somebody did not get it. */
export async function mailOwner(
  run: Run,
  owner: Reader,
  told: { name: string; subject: Subject; why: string },
): Promise<void> {
  const { language } = owner;
  await mailFiles(run.context, {
    ...{ to: owner.address, name: owner.name, language, files: [], stop: null },
    subject: say(language, 'delivery-owner-subject'),
    text: [
      say(language, 'delivery-owner-text', {
        name: told.name,
        why: say(language, `delivery-why-${told.why}`),
      }),
      say(language, 'delivery-owner-link', { link: await pageOf(run, told.subject) }),
    ].join('\n\n'),
  });
}

async function pageOf({ actor }: Run, { kind, id }: Subject): Promise<string> {
  const slug = await findSlug(actor.workspaceId);
  return `${publicAddress()}/w/${slug}/${openingOf(kind).pathOf(id)}`;
}

/** The page on which one says yes, or no more; it stands in the mail alone, and runs no script. */
function stopLink(workspaceId: string, secret: string): string {
  return `${publicAddress()}/mailed-reports/${writeLink(workspaceId, secret)}`;
}
