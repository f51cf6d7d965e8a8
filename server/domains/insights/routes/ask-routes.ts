import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import { csvLines, csvStart } from '../../../kernel/csv.ts';
import { provenPeople } from '../../../platform/http/proof.ts';
import { answers, contextOf, needs, newRouter, problems, takes } from '../../../platform/http/router.ts';
import { say } from '../../../platform/messages.ts';
import { xlsxOf } from '../../../platform/xlsx.ts';
import { readDefinition } from '../builder/definition.ts';
import { definitionBody, definitionSchema } from '../builder/http-shapes.ts';
import { askReport } from '../builder/run.ts';
import { subjects } from '../library/library.ts';
import { listLibrary } from '../library/list-library.ts';
import { leaveWithRows } from '../rows/leave-with-rows.ts';
import { answered, csvType, file, fileOf, formats, xlsxType } from './answer.ts';

const ready = z
  .object({
    key: z.string(),
    subject: z.enum(subjects),
    subjectName: z.string(),
    name: z.string(),
    text: z.string(),
    definition: definitionSchema,
  })
  .openapi('ReadyReport');

const library = createRoute({
  ...needs('insights:read'),
  method: 'get',
  path: '/reports/library',
  summary: 'Reports that are ready to be asked, by subject',
  request: { query: z.strictObject({}) },
  responses: {
    200: answers(z.object({ items: z.array(ready), nextCursor: z.null() }), 'All that you may ask'),
    ...problems,
  },
});

const run = createRoute({
  ...needs('insights:read'),
  method: 'post',
  path: '/reports/run',
  summary: 'Answer a report: measures by step and split, compared with a former time',
  description:
    'Days are those of the workspace’s time zone. Times are told by their median and 90th percentile; curves of waiting (`survival`) count in those who still wait.',
  request: {
    query: z.strictObject({ format: formats.default('json') }),
    body: takes(z.strictObject({ definition: definitionBody })),
  },
  responses: { 200: answered, ...problems },
});

const rows = createRoute({
  ...needs('requests:export', provenPeople),
  method: 'post',
  path: '/reports/rows',
  summary: 'The requests behind a figure of a report, with everything that is known of each',
  description:
    'The columns of the list, every field and answer, times by the clock and in business hours, ratings; streamed.',
  request: {
    body: takes(
      z.strictObject({
        definition: definitionBody,
        measure: z.string().max(60).optional(),
        at: z.string().max(20).nullable().optional(),
        key: z.string().max(500).nullable().optional(),
        format: z.enum(['csv', 'xlsx']).default('xlsx'),
      }),
    ),
  },
  responses: {
    200: { description: 'The requests', content: { 'text/csv': file, [xlsxType]: file } },
    ...problems,
  },
});

/** The doors by which reports are asked. */
export const reportAskRoutes = newRouter()
  .openapi(library, async (c) => {
    const items = await listLibrary(contextOf(c), { language: c.get('language') });
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(run, async (c) => {
    const language = c.get('language');
    const definition = readDefinition(c.req.valid('json').definition);
    const result = await askReport(contextOf(c), { definition, language });
    const { format } = c.req.valid('query');
    if (format === 'json') return c.json(result, 200);
    const { content, headers } = await fileOf(result, format, language);
    return c.body(content, 200, headers);
  })
  .openapi(rows, async (c) => {
    const { format, definition, measure, at = null, key = null } = c.req.valid('json');
    const language = c.get('language');
    const asked = { definition: readDefinition(definition), measure, at, key };
    const pieces = await leaveWithRows(contextOf(c), asked, language);
    const headers = {
      'content-disposition': `attachment; filename="requests.${format}"`,
      'content-type': format === 'csv' ? csvType : xlsxType,
    };
    const lines =
      format === 'csv'
        ? Readable.from(csvOf(pieces))
        : Readable.from(xlsxOf(pieces, say(language, 'report.sheet')));
    return c.body(Readable.toWeb(lines) as ReadableStream, 200, headers);
  });

async function* csvOf(pieces: Awaited<ReturnType<typeof leaveWithRows>>): AsyncGenerator<Buffer> {
  yield Buffer.from(csvStart);
  for await (const rows of pieces) yield Buffer.from(csvLines(rows));
}
