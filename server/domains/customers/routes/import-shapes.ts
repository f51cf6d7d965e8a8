import { z } from '@hono/zod-openapi';
import type { Language } from '../../../kernel/language.ts';
import { say } from '../../../platform/messages.ts';
import type { ImportRow } from '../imports/import-row.ts';
import { unknownOrganisations } from '../imports/rules/new-organisations.ts';
import { iso } from './shapes.ts';

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);

/** How an import stands. */
export const importSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    state: z.string(),
    failure: z
      .object({ code: z.string(), message: z.string() })
      .nullable()
      .openapi({ description: 'Why it failed, in the language of the reader' }),
    encoding: z.string(),
    delimiter: z.string(),
    columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()) })),
    mapping: z.array(z.string().nullable()),
    rows: z.number().int().openapi({ description: 'Rows that were worked through' }),
    progress: z
      .object({ done: z.number().int(), total: z.number().int().nullable() })
      .openapi({ description: 'Rows worked through in this state, of all; null until they were counted' }),
    counts: z.object({
      create: z.number().int(),
      update: z.number().int(),
      skip: z.number().int(),
      refuse: z.number().int(),
    }),
    unknownOrganisations: z.enum(unknownOrganisations),
    newOrganisations: z
      .array(z.string())
      .openapi({ description: 'Names that nobody knows yet, the first thousand' }),
    preview: z.array(
      z.object({
        row: z.number().int(),
        kind: z.string(),
        cells: z.array(z.string()),
        column: z.number().int().nullable(),
        reason: z.string().nullable(),
      }),
    ),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .openapi('CustomerImport');
/** A row of the file that changes somebody. */
export const changedRowSchema = z
  .object({
    row: z.number().int(),
    customer: z.object({ id: z.uuid(), name: z.string() }),
    changes: z.array(
      z.object({
        part: z.string().openapi({ description: 'A part of the card, `addresses`, or `field:` and its key' }),
        before: value,
        after: value,
      }),
    ),
  })
  .openapi('CustomerImportChange');

/** The API's form of an import. */
export function shownImport(row: ImportRow, language: Language): z.infer<typeof importSchema> {
  const { id, name, state, encoding, delimiter, columns, mapping, rows, counts, preview } = row;
  const { unknownOrganisations: unknown, newOrganisations } = row;
  const times = { createdAt: row.createdAt.toISOString(), finishedAt: iso(row.finishedAt) };
  // What is taken back is known by the last row of it, whose number counts the head.
  const done = state === 'undoing' ? Math.max(0, row.doneRows - 1) : rows;
  const progress = { done, total: row.totalRows };
  const failure = row.failure && { code: row.failure, message: say(language, row.failure) };
  const read = { encoding, delimiter, columns, mapping, unknownOrganisations: unknown, newOrganisations };
  return { id, name, state, failure, ...read, rows, progress, counts, preview, ...times };
}
