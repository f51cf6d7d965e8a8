import { z } from '@hono/zod-openapi';
import { languages } from '../../kernel/language.ts';

const time = z.iso.datetime();

export const keyParam = z.object({ key: z.string().max(64) });

export const faceSchema = z
  .object({
    name: z.string(),
    hue: z.number().nullable(),
    theme: z.enum(['auto', 'light', 'dark']),
    language: z.enum(languages),
    zone: z.string(),
    welcome: z.string().nullable(),
    asks: z.enum(['nothing', 'name', 'email']),
    isOpen: z.boolean(),
    closesAt: time.nullable(),
    opensAt: time.nullable(),
    waitMinutes: z.number().int().nullable(),
    team: z.array(z.string()),
    greetings: z.array(z.object({ page: z.string(), afterSeconds: z.number().int(), text: z.string() })),
    articles: z.array(z.object({ title: z.string(), url: z.string() })).nullable(),
    helpCentre: z.string().nullable(),
    notice: z.string().nullable(),
    banner: z.object({ kind: z.string(), text: z.string() }).nullable(),
  })
  .openapi('ChatFace');

export const messageSchema = z
  .object({
    id: z.uuid(),
    clientId: z.string().nullable(),
    by: z.enum(['me', 'us']),
    name: z.string().nullable(),
    text: z.string(),
    choices: z.array(z.string()),
    at: time,
    isRead: z.boolean(),
    files: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        type: z.string(),
        size: z.number().int(),
        isReady: z.boolean(),
        url: z.string(),
      }),
    ),
  })
  .openapi('ChatMessage');

export const standingSchema = z
  .object({
    stage: z.enum(['none', 'waiting', 'with', 'ended']),
    agent: z.object({ name: z.string(), isThere: z.boolean() }).nullable(),
    readUntil: time.nullable(),
    score: z.number().int().nullable(),
    isAsked: z.boolean(),
  })
  .openapi('ChatStanding');

export const talkSchema = z
  .object({
    messages: z.array(messageSchema),
    standing: standingSchema,
    /** What is known of the visitor, so that nothing is asked twice. */
    visitor: z.object({ name: z.string().nullable(), hasEmail: z.boolean(), isSigned: z.boolean() }),
  })
  .openapi('ChatTalk');

export const tokenSchema = z.object({ token: z.string() }).openapi('ChatToken');
