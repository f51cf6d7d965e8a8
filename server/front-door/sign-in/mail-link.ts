import { findAccount, findWorkspace, keepOnce } from '../../domains/access/index.ts';
import { isOwnMailbox, mailNotice } from '../../domains/channels/index.ts';
import { workspacesOf } from '../../domains/team/index.ts';
import { system } from '../../kernel/actor.ts';
import { isLanguage, type Language } from '../../kernel/language.ts';
import { say } from '../../platform/messages.ts';
import { publicAddress } from '../../platform/public-address.ts';
import { afterwards } from './afterwards.ts';

/** What a mailed link does, and for how many minutes. */
const kinds = {
  link: { minutes: 15, path: '/sign-in/link' },
  reset: { minutes: 30, path: '/sign-in/reset' },
} as const;

type Asked = { email: string; kind: keyof typeof kinds; language: Language };

/**
 * Mails a link to the account of an address: to that address alone, from a mailbox of a workspace where it is a
 * member. Nothing happens for an address without account or workspace, nor for a mailbox of ours, whose mail others read.
 */
async function mailLink({ email, kind, language }: Asked, now: Date): Promise<void> {
  const account = await findAccount(email);
  if (!account || (await isOwnMailbox(account.email))) return;
  const [place] = await workspacesOf(account.id);
  if (!place) return;
  const { minutes, path } = kinds[kind];
  const secret = await keepOnce(kind, { accountId: account.id }, minutes * 60, now);
  const spoken = isLanguage(language) ? language : 'en';
  const company = (await findWorkspace(place.id)).name;
  const text = [
    say(spoken, `${kind}-mail-text`, { company, minutes }),
    `${publicAddress()}${path}/${secret}`,
  ];
  await mailNotice(
    { actor: system(place.id), now },
    {
      to: account.email,
      name: account.name,
      language: spoken,
      subject: say(spoken, `${kind}-mail-subject`, { company }),
      text: [...text, say(spoken, 'link-mail-not-you')].join('\n\n'),
    },
  );
}

/** The same, after the answer. */
export function mailLinkLater(asked: Asked, now: Date): void {
  afterwards(() => mailLink(asked, now));
}
