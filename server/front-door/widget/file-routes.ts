import { createRoute, z } from '@hono/zod-openapi';
import { isLinkValid, mayBeShown, readFileContent } from '../../domains/files/index.ts';
import { system } from '../../kernel/actor.ts';
import { notFound } from '../../kernel/problem.ts';
import { newRouter, open, problems } from '../../platform/http/router.ts';

const download = createRoute({
  ...open,
  method: 'get',
  path: '/chat-files/{workspace}/{id}',
  summary: 'Read a file of a chat by a signed link; pages of other sites may show its pictures',
  request: {
    params: z.object({ workspace: z.uuid(), id: z.uuid() }),
    query: z.strictObject({ until: z.coerce.number().int(), signature: z.string().max(100) }),
  },
  responses: { 200: { description: 'The bytes' }, ...problems },
});

/** The door by which the company's own pages show the files of a chat. */
export const chatFileRoutes = newRouter().openapi(download, async (c) => {
  const { workspace, id } = c.req.valid('param');
  const { until, signature } = c.req.valid('query');
  const now = c.get('now');
  if (!isLinkValid({ workspaceId: workspace, id }, until, signature, now)) throw notFound('file');
  const { name, type, content } = await readFileContent({ actor: system(workspace), now }, { fileId: id });
  const isShown = mayBeShown(type);
  const utf8 = encodeURIComponent(name).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return c.body(new Uint8Array(content), 200, {
    'content-type': isShown ? type : 'application/octet-stream',
    'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${utf8}`,
  });
});
