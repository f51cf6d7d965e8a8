import { createRoute, z } from '@hono/zod-openapi';
import { notFound, Problem } from '../../../../kernel/problem.ts';
import { answers, contextOf, needs, newRouter, problems } from '../../../../platform/http/router.ts';
import { assertMay } from '../../../../platform/permission.ts';
import { largestFile, storeFile } from '../../../files/index.ts';
import { importMail } from '../import/import-mail.ts';
import { listMailboxes } from '../mailboxes/list-mailboxes.ts';

const take = createRoute({
  ...needs('channels:manage'),
  method: 'post',
  path: '/mail-imports',
  summary: 'Bring in an mbox or .eml: the body is its bytes. Threads by References, sends nothing',
  request: {
    headers: z.object({ 'x-file-name': z.string().max(1000).optional() }),
    query: z.strictObject({ mailboxId: z.uuid().optional() }),
  },
  responses: {
    202: answers(z.object({ importId: z.uuid() }), 'The file is being read; the mail log fills as it goes'),
    ...problems,
  },
});

const tooLarge = () => new Problem(413, 'body-too-large', { params: { limit: largestFile / 1024 / 1024 } });

export const importRoutes = newRouter().openapi(take, async (c) => {
  const context = contextOf(c);
  assertMay(context.actor, 'channels:manage');
  if (Number(c.req.header('content-length') ?? 0) > largestFile) throw tooLarge();
  const content = new Uint8Array(await c.req.arrayBuffer());
  if (!looksLikeMail(content)) throw new Problem(400, 'mail-import-unreadable');
  const mailboxId = c.req.valid('query').mailboxId ?? (await listMailboxes(context, {}))[0]?.id;
  if (!mailboxId) throw notFound('mailbox');
  const name = c.req.valid('header')['x-file-name'] ?? 'import.mbox';
  const { id: fileId } = await storeFile(context, { name, type: 'application/mbox', content });
  return c.json(await importMail(context, { fileId, mailboxId }), 202);
});

/** An mbox begins with its From line, a mail with a header field; either may follow empty lines. */
function looksLikeMail(content: Uint8Array): boolean {
  const start = Buffer.from(content.subarray(0, 4096)).toString('latin1').trimStart();
  return /^From |^[!-9;-~]+:/.test(start);
}
