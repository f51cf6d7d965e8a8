import { z } from 'zod';
import { findAccount, findWorkspace, keepOnce, readOnce, takeOnce } from '../../domains/access/index.ts';
import { isOwnMailbox, mailNotice } from '../../domains/channels/index.ts';
import { workspacesOf } from '../../domains/team/index.ts';
import { system } from '../../kernel/actor.ts';
import { languages } from '../../kernel/language.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { sendJobs } from '../../platform/jobs/queue.ts';
import { say } from '../../platform/messages.ts';
import { publicAddress } from '../../platform/public-address.ts';

/** What a mailed link does, and for how many minutes. Its secret stands behind the #, which no browser sends to a server. */
const kinds = {
  link: { minutes: 10, path: '/sign-in/link' },
  reset: { minutes: 30, path: '/sign-in/reset' },
} as const;

const asked = z.object({
  email: z.string(),
  kind: z.enum(['link', 'reset']),
  language: z.enum(languages),
  /** The hash of what the asking browser keeps: a link that signs in works there alone. */
  browser: z.string(),
});
type Asked = z.infer<typeof asked>;

const queue = 'sign-in.mail-link';
/** How long what was asked waits to be worked off, in seconds; what is older nobody waits for any more. */
const patience = 3600;

/**
 * Mails a link to the account of an address: to that address alone, from a mailbox of a workspace where it is a
 * member. Nothing happens for an address without account or workspace, nor for a mailbox of ours, whose mail others read.
 */
async function mailLink({ email, kind, language, browser }: Asked, now: Date): Promise<void> {
  const account = await findAccount(email);
  if (!account || (await isOwnMailbox(account.email))) return;
  const [place] = await workspacesOf(account.id);
  if (!place) return;
  const { minutes, path } = kinds[kind];
  const secret = await keepOnce(kind, { accountId: account.id, browser }, minutes * 60, now);
  const company = (await findWorkspace(place.id)).name;
  const text = [
    say(language, `${kind}-mail-text`, { company, minutes }),
    `${publicAddress()}${path}#${secret}`,
  ];
  await mailNotice(
    { actor: system(place.id), now },
    {
      to: account.email,
      name: account.name,
      language,
      subject: say(language, `${kind}-mail-subject`, { company }),
      text: [...text, say(language, 'link-mail-not-you')].join('\n\n'),
    },
  );
}

/**
 * The same, as work for later. Whether there is an account is looked up by that work alone: before the answer the same
 * is done for every address, so that neither its words nor its time tell one from the other. The address itself lies in
 * a row that works once, and not in the queue.
 */
export async function mailLinkLater(wanted: Asked, now: Date): Promise<void> {
  const secret = await keepOnce('mail-asked', wanted, patience, now);
  await sendJobs(queue, [{ data: { secret } }]);
}

const named = z.object({ secret: z.string() });

defineJob({
  name: queue,
  batchSize: 5,
  concurrency: 1,
  async run(data, now) {
    const { secret } = named.parse(data);
    const found = asked.safeParse(await readOnce('mail-asked', secret, now)).data;
    if (!found) return;
    await mailLink(found, now);
    await takeOnce('mail-asked', secret, now);
  },
});
