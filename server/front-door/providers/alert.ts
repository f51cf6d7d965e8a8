import { mailNotice } from '../../domains/channels/index.ts';
import { listMembers } from '../../domains/team/index.ts';
import { isLanguage } from '../../kernel/language.ts';
import type { Context } from '../../platform/command.ts';
import { say } from '../../platform/messages.ts';

/** Mails whoever keeps the members that somebody of a provider was shut out for reading too much. */
export async function mailAlert(context: Context, memberId: string): Promise<void> {
  const members = await listMembers(context, {});
  const name = members.find((one) => one.id === memberId)?.name ?? '';
  const keepers = members.filter(
    ({ role, disabled }) => !disabled && (role === 'owner' || role === 'administrator'),
  );
  for (const keeper of keepers) {
    const language = isLanguage(keeper.language) ? keeper.language : 'en';
    const subject = say(language, 'reader-locked-mail-subject', { name });
    const text = say(language, 'reader-locked-mail-text', { name });
    await mailNotice(context, { to: keeper.email, name: keeper.name, language, subject, text });
  }
}
