import { createRoute, z } from '@hono/zod-openapi';
import { system } from '../../kernel/actor.ts';
import { notFound } from '../../kernel/problem.ts';
import { answers, contextOf, needs, newRouter, open, problems } from '../../platform/http/router.ts';
import { storeFile } from './commands/store-file.ts';
import { isLinkValid, linkTo } from './links.ts';
import { readFileContent } from './queries/read-file.ts';
import { mayBeShown } from './rules.ts';

export const fileSchema = z
  .object({ id: z.uuid(), name: z.string(), type: z.string(), size: z.number().int(), url: z.string() })
  .openapi('File');

const upload = createRoute({
  ...needs('files:write'),
  method: 'post',
  path: '/files',
  summary: 'Upload a file: the body is its bytes, X-File-Name its name (percent-encoded)',
  request: { headers: z.object({ 'x-file-name': z.string().max(1000).optional() }) },
  responses: { 201: answers(fileSchema, 'The stored file'), ...problems },
});

const download = createRoute({
  ...open,
  method: 'get',
  path: '/files/{workspace}/{id}',
  summary: 'Read a file by a signed link',
  request: {
    params: z.object({ workspace: z.uuid(), id: z.uuid() }),
    query: z.strictObject({
      until: z.coerce.number().int(),
      signature: z.string().max(100),
      download: z.literal('1').optional(),
    }),
  },
  responses: { 200: { description: 'The bytes' }, ...problems },
});

export const routes = newRouter()
  .openapi(upload, async (c) => {
    const content = new Uint8Array(await c.req.arrayBuffer());
    const name = decodeName(c.req.valid('header')['x-file-name']);
    const file = await storeFile(contextOf(c), { name, type: c.req.header('content-type') ?? '', content });
    const { id, type, size } = file;
    return c.json({ id, name: file.name, type, size, url: linkTo(file, c.get('now')) }, 201);
  })
  .openapi(download, async (c) => {
    const { workspace, id } = c.req.valid('param');
    const { until, signature, download: asDownload } = c.req.valid('query');
    const now = c.get('now');
    if (!isLinkValid({ workspaceId: workspace, id }, until, signature, now)) throw notFound('file');
    const file = await readFileContent({ actor: system(workspace), now }, { fileId: id });
    const inline = mayBeShown(file.type) && !asDownload;
    return c.body(new Uint8Array(file.content), 200, {
      'content-type': inline ? file.type : 'application/octet-stream',
      'content-disposition': disposition(inline ? 'inline' : 'attachment', file.name),
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=3600, immutable',
    });
  });

function decodeName(given: string | undefined): string {
  try {
    return decodeURIComponent(given ?? 'file');
  } catch {
    return 'file';
  }
}

/** RFC 6266: an ASCII name for old programs and the real one in UTF-8. */
function disposition(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const utf8 = encodeURIComponent(name).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${utf8}`;
}
