import { listTokens } from '../../domains/access/index.ts';
import { mailNotice } from '../../domains/channels/index.ts';
import { listMembers } from '../../domains/team/index.ts';
import type { Actor } from '../../kernel/actor.ts';
import { isLanguage } from '../../kernel/language.ts';
import type { Context } from '../../platform/command.ts';
import { say } from '../../platform/messages.ts';

/** What happened: very much was opened in an hour, it was stopped, or all customers were taken at once. */
export type Alarm = { step: 'noticed' | 'stopped' | 'exported'; count: number };

/** Mails whoever keeps the workspace what somebody, or a program, read, and what can be done. */
export async function mailAlarm(context: Context, reader: Actor, { step, count }: Alarm): Promise<void> {
  const members = await listMembers(context, {});
  const known = reader.type === 'token' ? await listTokens(context, {}) : members;
  const name = known.find(({ id }) => id === reader.id)?.name ?? '';
  const keepers = members.filter(
    ({ role, disabled }) => !disabled && (role === 'owner' || role === 'administrator'),
  );
  const kind = reader.type === 'token' ? 'token' : 'member';
  for (const keeper of keepers) {
    const language = isLanguage(keeper.language) ? keeper.language : 'en';
    const subject = say(language, `reading-${step}-subject`, { name });
    const parts = [`reading-${step}-text`, `reading-${kind}-advice`] as const;
    const text = parts.map((part) => say(language, part, { name, count })).join('\n\n');
    await mailNotice(context, { to: keeper.email, name: keeper.name, language, subject, text });
  }
}
