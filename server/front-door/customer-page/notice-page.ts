import { html } from 'hono/html';
import { findWorkspace, findWorkspaceBySlug } from '../../domains/access/index.ts';
import { findNotice, noticePath } from '../../domains/customers/index.ts';
import { findSettings } from '../../domains/privacy/index.ts';
import { system } from '../../kernel/actor.ts';
import { isLanguage, type Language } from '../../kernel/language.ts';
import { nullIfMissing } from '../../kernel/problem.ts';
import type { Context } from '../../platform/command.ts';
import { say } from '../../platform/messages.ts';
import { dateIn } from './view.ts';

type Notice = NonNullable<Awaited<ReturnType<typeof findNotice>>>;

/** What a company tells people when it collects their data, and who answers for it there. */
type ShownNotice = {
  company: string;
  language: Language;
  zone: string;
  notice: Notice;
  officer: { name: string; email: string };
};

/** The notice of a workspace as it stands now; null where there is no such workspace, or none was published yet. */
export async function readNotice(slug: string, now: Date): Promise<ShownNotice | null> {
  const workspace = await findWorkspaceBySlug(slug).catch(nullIfMissing);
  if (!workspace) return null;
  const context: Context = { actor: system(workspace.id), now };
  const notice = await findNotice(context, {});
  if (!notice) return null;
  const { officerName, officerEmail } = await findSettings(context, {});
  const { name: company, zone, language } = workspace;
  return {
    ...{ company, zone, notice, officer: { name: officerName, email: officerEmail } },
    language: isLanguage(language) ? language : 'en',
  };
}

/** Where the notice of a workspace is read, from the root of the site; null where none was published yet. */
export async function noticeOf(context: Context): Promise<string | null> {
  const notice = await findNotice(context, {});
  return notice && noticePath((await findWorkspace(context.actor.workspaceId)).slug);
}

/** The page of a notice: its words as they were published, which version that is, and whom to ask. */
export function noticePage({ company, zone, notice, officer }: ShownNotice, language: Language) {
  const day = dateIn(language, zone)(notice.publishedAt);
  const { name, email } = officer;
  const asked = name || email;
  return html`<h1>${say(language, 'my-notice-title', { company })}</h1>
<p class="crumb">${say(language, 'my-notice-version', { version: notice.version, day })}</p>
<p class="words" lang="${language}">${notice.texts[language]}</p>${
    asked
      ? html`<p>${say(language, 'my-notice-officer', { name: asked })}${
          email ? html` <a href="mailto:${email}">${email}</a>` : ''
        }</p>`
      : ''
  }`;
}
