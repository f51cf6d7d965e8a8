import { setUp } from '../../../../domains/access/api.ts';
import { type DemoStory, demoStories, type SetupInput } from '../../../../domains/access/types.ts';
import { addMailbox } from '../../../../domains/channels/api.ts';
import { speakFor } from '../../../../platform/client/call.ts';
import type { Language } from '../../../../platform/messages/language.ts';
import { paths } from '../../../../platform/router/paths.ts';

/** What the form of the first visit asks for; the mailbox is no part of the set-up itself. */
export function setupOf(form: FormData, language: Language): { input: SetupInput; mailbox: string } {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const demo: DemoStory | undefined = demoStories.find((one) => one === text('begin'));
  const input = {
    name: text('name'),
    email: text('email'),
    password: String(form.get('password')),
    company: text('company'),
    language,
    demo,
    code: text('code') || undefined,
  };
  return { input, mailbox: text('mailbox') };
}

/**
 * Makes the workspace and its first mailbox. Answers where to go on: to the mailboxes when an address was given, for
 * there stands whether it was taken and how its mail is fetched; to the requests otherwise.
 * @throws ProblemError when the workspace could not be made; a refused address alone does not stop anybody.
 */
export async function openHouse(form: FormData, language: Language): Promise<string> {
  const { input, mailbox } = setupOf(form, language);
  const { slug } = await setUp(input);
  if (!mailbox) return paths.requests(slug);
  speakFor(slug);
  await addMailbox({ address: mailbox, name: input.company, language }).catch(() => {});
  return paths.settings(slug, 'mailboxes');
}
