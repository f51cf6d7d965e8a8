import { createRoute, z } from '@hono/zod-openapi';
import { system } from '../../kernel/actor.ts';
import { notFound } from '../../kernel/problem.ts';
import { answers, contextOf, needs, newRouter, open, problems } from '../../platform/http/router.ts';
import { storeFile } from './commands/store-file.ts';
import { tooLarge } from './keep-content.ts';
import { isLinkValid, linkTo } from './links.ts';
import { countUsage } from './queries/count-usage.ts';
import { openFile, openMasked } from './queries/read-file.ts';
import { largestFile, mayBeShown } from './rules.ts';

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
      masked: z.literal('1').optional(),
    }),
  },
  responses: { 200: { description: 'The bytes' }, ...problems },
});

const usage = createRoute({
  ...needs('access:read'),
  method: 'get',
  path: '/files/usage',
  summary: 'How much this workspace keeps in files, and how much it may (quotaBytes; null is no limit)',
  responses: {
    200: answers(
      z.object({ files: z.int(), bytes: z.int(), quotaBytes: z.number().nullable() }),
      'What is used of what there is',
    ),
    ...problems,
  },
});

export const routes = newRouter()
  .openapi(usage, async (c) => c.json(await countUsage(contextOf(c), {}), 200))
  .openapi(upload, async (c) => {
    const expected = Number(c.req.header('content-length') ?? 0) || 0;
    if (expected > largestFile) throw tooLarge();
    const name = decodeName(c.req.valid('header')['x-file-name']);
    const content = c.req.raw.body ?? new Uint8Array();
    const type = c.req.header('content-type') ?? '';
    const file = await storeFile(contextOf(c), { name, type, content, expected });
    const { id, size } = file;
    return c.json({ id, name: file.name, type: file.type, size, url: linkTo(file, c.get('now')) }, 201);
  })
  .openapi(download, async (c) => {
    const { workspace, id } = c.req.valid('param');
    const { until, signature, download: asDownload, masked } = c.req.valid('query');
    const now = c.get('now');
    const isMasked = masked !== undefined;
    if (!isLinkValid({ workspaceId: workspace, id, isMasked }, until, signature, now)) throw notFound('file');
    const read = isMasked ? openMasked : openFile;
    const file = await read({ actor: system(workspace), now }, { fileId: id });
    const inline = mayBeShown(file.type) && !asDownload;
    return c.body(bodyOf(file.content), 200, {
      'content-type': inline ? file.type : 'application/octet-stream',
      'content-length': String(file.size),
      'content-disposition': disposition(inline ? 'inline' : 'attachment', file.name),
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=3600, immutable',
    });
  });

/** Bytes as an answer takes them: what is read on the way is read only as fast as it leaves. */
function bodyOf(content: Buffer | AsyncIterable<Uint8Array>): Uint8Array<ArrayBuffer> | ReadableStream {
  if (content instanceof Uint8Array) return new Uint8Array(content);
  const parts = content[Symbol.asyncIterator]();
  const source = {
    async pull(stream: ReadableStreamDefaultController<Uint8Array>) {
      const { done, value } = await parts.next();
      if (done) stream.close();
      else stream.enqueue(value);
    },
    async cancel() {
      await parts.return?.();
    },
  };
  return new ReadableStream(source, { highWaterMark: 0 });
}

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
