import { z } from '@hono/zod-openapi';
import type { findDraft } from '../../conversations/index.ts';

const address = z.strictObject({ address: z.email(), name: z.string().max(200).optional() });
const attachment = z.union([
  z.uuid(),
  z.strictObject({ fileId: z.uuid(), contentId: z.string().max(200).nullable().optional() }),
]);
/** What is written: plain text or HTML, with what goes along. */
export const written = z.strictObject({
  body: z.string().min(1).max(1_000_000),
  kind: z.enum(['reply', 'note']).optional(),
  attachments: z.array(attachment).max(100).optional(),
  cc: z
    .array(z.union([z.email(), address]))
    .max(50)
    .optional(),
  bcc: z
    .array(z.union([z.email(), address]))
    .max(50)
    .optional(),
  mentions: z.array(z.uuid()).max(50).optional(),
  mentionedTeams: z.array(z.uuid()).max(20).optional(),
  lastSeenId: z.uuid().optional(),
  sendAfterSeconds: z.number().int().min(0).max(86_400).optional(),
});
/** A draft as its writer gets it. */
export const draftSchema = z
  .object({
    kind: z.enum(['reply', 'note']),
    html: z.string(),
    cc: z.array(z.object({ address: z.string(), name: z.string() })),
    fileIds: z.array(z.uuid()),
    files: z.array(
      z.object({ id: z.uuid(), name: z.string(), type: z.string(), size: z.number().int(), url: z.string() }),
    ),
    version: z.number().int(),
    sharing: z.enum(['shared', 'check', 'checked']).nullable(),
    checkerId: z.uuid().nullable(),
    updatedAt: z.iso.datetime(),
  })
  .openapi('Draft');
/** A draft as it is kept. */
export const draftBody = z.strictObject({
  kind: z.enum(['reply', 'note']),
  html: z.string().max(1_000_000),
  cc: z
    .array(z.strictObject({ address: z.string().max(320), name: z.string().max(200).optional() }))
    .max(50)
    .optional(),
  fileIds: z.array(z.uuid()).max(100).optional(),
  version: z.number().int().min(0),
});

/** Which page of messages, and whether with pictures of strangers. */
export const paging = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: z.string().max(500).optional(),
  pictures: z.literal('1').optional(),
});

/** Files and people of what is written, in the one form that verbs take. */
export function toWords({ attachments = [], cc = [], bcc = [], ...given }: z.output<typeof written>) {
  const files = attachments.map((one) => (typeof one === 'string' ? { fileId: one } : one));
  const people = (list: typeof cc) => list.map((one) => (typeof one === 'string' ? { address: one } : one));
  return { ...given, files, cc: people(cc), bcc: people(bcc) };
}

/** A draft as the API shows it. */
export function shownDraft(row: Awaited<ReturnType<typeof findDraft>>): z.infer<typeof draftSchema> | null {
  if (!row) return null;
  const { kind, html, cc, fileIds, files, version, sharing, checkerId } = row;
  const updatedAt = row.updatedAt.toISOString();
  return { kind, html, cc, fileIds, files, version, sharing, checkerId, updatedAt };
}
