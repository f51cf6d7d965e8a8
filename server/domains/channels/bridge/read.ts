import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { invalidInput } from '../../../platform/command.ts';
import type { Happening } from '../shape/happening.ts';

const externalId = z.string().min(1).max(200);
const at = z.iso.datetime({ offset: true }).optional();
const file = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(2_000),
  name: z.string().min(1).max(200),
  type: z.string().max(100).default('application/octet-stream'),
});
const from = z.strictObject({
  id: externalId,
  name: z.string().max(200).optional(),
  language: z.enum(languages).optional(),
});

/** What a program of one's own may tell: docs/guides/own-channel.md. */
const told = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('message'),
    id: externalId,
    from,
    /** Where the answer goes, when it is not the writer alone: a group, a room. */
    talk: externalId.optional(),
    text: z.string().max(100_000).default(''),
    files: z.array(file).max(20).default([]),
    edits: externalId.optional(),
    at,
  }),
  z.strictObject({
    type: z.literal('status'),
    id: externalId,
    state: z.enum(['sent', 'delivered', 'read', 'failed']),
    reason: z.string().max(500).optional(),
    at,
  }),
  z.strictObject({
    type: z.literal('reaction'),
    talk: externalId,
    to: externalId,
    emoji: z.string().max(20).nullable(),
    at,
  }),
  z.strictObject({ type: z.literal('taken-back'), talk: externalId, message: externalId, at }),
  z.strictObject({ type: z.enum(['came', 'left']), talk: externalId, at }),
]);

/** @throws Problem 400 `body-invalid`, or `input-invalid` with the wrong fields. */
export function parseBridge(body: string): z.output<typeof told> {
  let given: unknown;
  try {
    given = JSON.parse(body);
  } catch {
    throw new Problem(400, 'body-invalid');
  }
  const parsed = told.safeParse(given);
  if (!parsed.success) throw invalidInput(parsed.error);
  return parsed.data;
}

/** What one call tells. */
export function readBridge(body: string): Happening[] {
  const given = parseBridge(body);
  const when = given.at ? new Date(given.at) : new Date();
  switch (given.type) {
    case 'message': {
      const { id, talk, text, files, edits } = given;
      const remote = files.map(({ url, name, type }) => ({ name, type, ref: url }));
      const who = { id: given.from.id, name: given.from.name ?? null };
      const peer = talk ?? given.from.id;
      const isGroup = talk !== undefined && talk !== given.from.id;
      const more = edits === undefined ? {} : { edits };
      return [
        {
          what: 'message',
          id,
          peer,
          isGroup,
          from: who,
          at: when,
          text,
          files: remote,
          language: given.from.language,
          ...more,
        },
      ];
    }
    case 'status': {
      const { id, state, reason } = given;
      return [
        {
          what: 'status',
          id,
          parcelId: id,
          state,
          at: when,
          ...(reason ? { reason: `app-refused: ${reason}` } : {}),
        },
      ];
    }
    case 'reaction':
      return [{ what: 'reaction', peer: given.talk, to: given.to, emoji: given.emoji, at: when }];
    case 'taken-back':
      return [{ what: 'taken-back', peer: given.talk, message: given.message, at: when }];
    case 'came':
    case 'left':
      return [{ what: given.type, peer: given.talk, at: when }];
  }
}
