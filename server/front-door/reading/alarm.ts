import { type Look, listTokens } from '../../domains/access/index.ts';
import { mailNotice } from '../../domains/channels/index.ts';
import { listMembers } from '../../domains/team/index.ts';
import type { Actor } from '../../kernel/actor.ts';
import { isLanguage } from '../../kernel/language.ts';
import type { Context } from '../../platform/command.ts';
import { say } from '../../platform/messages.ts';

/** Mails whoever keeps the workspace that somebody, or a program, opened very much in an hour, and what can be done. */
export async function mailAlarm(context: Context, reader: Actor, look: Look): Promise<void> {
  const members = await listMembers(context, {});
  const known = reader.type === 'token' ? await listTokens(context, {}) : members;
  const name = known.find(({ id }) => id === reader.id)?.name ?? '';
  const keepers = members.filter(
    ({ role, disabled }) => !disabled && (role === 'owner' || role === 'administrator'),
  );
  const step = look.isNewlyStopped ? 'stopped' : 'noticed';
  const kind = reader.type === 'token' ? 'token' : 'member';
  for (const keeper of keepers) {
    const language = isLanguage(keeper.language) ? keeper.language : 'en';
    const subject = say(language, `reading-${step}-subject`, { name });
    const parts = [`reading-${step}-text`, `reading-${kind}-advice`] as const;
    const text = parts.map((part) => say(language, part, { name, count: look.count })).join('\n\n');
    await mailNotice(context, { to: keeper.email, name: keeper.name, language, subject, text });
  }
}
