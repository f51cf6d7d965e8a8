import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { escapeHtml } from '../../../platform/html/index.ts';
import { say } from '../../../platform/messages.ts';
import { publicAddress } from '../../../platform/public-address.ts';
import { findSlug } from '../../access/index.ts';
import { customerCards } from '../../customers/index.ts';
import { readVersion, subjectOf, type TranslationRow } from '../articles/article-row.ts';
import { assertReadable, translationsOf } from '../articles/find-article.ts';
import { mayGoToCustomers } from '../articles/rules/audience.ts';
import { forMail } from '../body/for-mail.ts';
import { renderBody } from '../body/render.ts';
import { countOne } from './count.ts';

/**
 * What of an article goes into a reply: its words or a link to it, in the customer's language where it is published in
 * that, else in the main one. Counted. @throws Problem 403 `article-not-for-customers`, 409 `article-not-published`.
 */
export const takeForReply = command({
  name: 'knowledge.take-for-reply',
  permission: 'knowledge:read',
  input: z.strictObject({
    articleId: z.uuid(),
    language: z.enum(languages),
    customerId: z.uuid().nullable().default(null),
    /** The request that is answered, so that it is known what the article was used for. */
    requestId: z.uuid().nullable().default(null),
    as: z.enum(['words', 'link']),
  }),
  async run(run, { articleId, language: wanted, customerId, requestId, as }) {
    const article = await assertReadable(run, articleId);
    if (article.archivedAt) throw notFound('article');
    const organisationId = customerId ? await organisationOf(run, customerId) : null;
    if (!mayGoToCustomers(article, organisationId)) throw new Problem(403, 'article-not-for-customers');
    const out = (await translationsOf(run, [articleId])).filter((one) => one.publishedVersion !== null);
    const inTongue = (tongue: string) => out.find((one) => one.language === tongue);
    const chosen = inTongue(wanted) ?? inTongue(article.mainLanguage) ?? out[0];
    if (!chosen?.publishedVersion) throw new Problem(409, 'article-not-published');
    const { language, publishedVersion: version } = chosen;
    const { title, body } = await readVersion(run, { articleId, language, version });
    const url = await addressOf(run, chosen);
    await countOne(run, { articleId, language }, 'replies');
    if (requestId) run.announce('article.cited', subjectOf(articleId), { articleId, language, requestId });
    const words = () => renderBody(forMail(body), { picture: () => null, language });
    return { language, title, url, html: as === 'link' ? linkOf(language, title, url) : words() };
  },
});

/** Where an article stands in the help centre. */
async function addressOf(
  { actor }: Run,
  { language, slug }: Pick<TranslationRow, 'language' | 'slug'>,
): Promise<string> {
  const workspace = await findSlug(actor.workspaceId);
  return `${publicAddress()}/help/${workspace}/${language}/articles/${encodeURIComponent(slug)}`;
}

function linkOf(language: TranslationRow['language'], title: string, url: string): string {
  const named = `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`;
  return `<p>${say(language, 'read-article').replace('{title}', () => named)}</p>`;
}

async function organisationOf({ tx, actor }: Run, customerId: string): Promise<string | null> {
  const { workspaceId, id, organisationId } = customerCards;
  const mine = and(eq(workspaceId, actor.workspaceId), eq(id, customerId));
  const [row] = await tx.select({ organisationId }).from(customerCards).where(mine);
  return row?.organisationId ?? null;
}
