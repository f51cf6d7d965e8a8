import { findAccountById, findWorkspace } from '../../domains/access/index.ts';
import { isOwnMailbox, mailNotice } from '../../domains/channels/index.ts';
import { noteWaysOf, type WaysDeed, workspacesOf } from '../../domains/team/index.ts';
import { system } from '../../kernel/actor.ts';
import type { Language } from '../../kernel/language.ts';
import { say } from '../../platform/messages.ts';
import { afterwards } from './afterwards.ts';

/** Changes that a stranger in an open session would make first. */
type Change = Extract<
  WaysDeed,
  | 'password-changed'
  | 'password-reset'
  | 'factor-on'
  | 'factor-off'
  | 'factor-reset'
  | 'codes-renewed'
  | 'passkey-added'
  | 'passkey-removed'
>;

type Changed = { accountId: string; change: Change; language: Language };

/** Writes a change of somebody's ways in into the trail, and mails the person after the answer that it was made. */
export async function tellChange(changed: Changed, now: Date): Promise<void> {
  await noteWaysOf(changed.accountId, changed.change, now);
  afterwards(() => mailChange(changed, now));
}

/** Not to a mailbox of ours, where it would become a request. */
async function mailChange({ accountId, change, language }: Changed, now: Date): Promise<void> {
  const account = await findAccountById(accountId);
  const [place] = await workspacesOf(accountId);
  if (!account || !place || (await isOwnMailbox(account.email))) return;
  const company = (await findWorkspace(place.id)).name;
  await mailNotice(
    { actor: system(place.id), now },
    {
      ...{ to: account.email, name: account.name, language },
      subject: say(language, 'change-mail-subject', { company }),
      text: [say(language, `change-mail-${change}`, { company }), say(language, 'change-mail-not-you')].join(
        '\n\n',
      ),
    },
  );
}
