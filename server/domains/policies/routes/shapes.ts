import { z } from '@hono/zod-openapi';
import { wordsInput } from '../../../kernel/words.ts';
import { audiences, clauseInput, contentInput } from '../rules/content.ts';
import { wholeFields } from '../rules/diff.ts';
import { faultCodes } from '../rules/faults.ts';
import { proposalStates } from '../schema.ts';

export const contentSchema = z.strictObject(contentInput.shape).openapi('PolicyContent');

const whole = z.number().int();
const when = z.iso.datetime();
const person = z.object({ id: z.uuid(), name: z.string() }).nullable();
const label = z.object({ major: whole, minor: whole });

const standing = {
  draftVersion: whole,
  faults: z
    .array(
      z
        .object({
          part: z
            .string()
            .nullable()
            .openapi({ description: 'The key of a clause or a question; null: the policy as a whole' }),
          code: z.enum(faultCodes),
        })
        .openapi('PolicyFault'),
    )
    .openapi({ description: 'What keeps the draft from being approved' }),
  gaps: z
    .array(z.string())
    .openapi({ description: 'Languages in which something is said and something is missing' }),
};
export const standingSchema = z.object(standing).openapi('PolicyStanding');

export const listedSchema = z
  .object({
    id: z.uuid(),
    names: wordsInput,
    purpose: wordsInput,
    audiences: z.array(z.enum(audiences)),
    publishedVersion: whole.nullable(),
    label: label.nullable(),
    effectiveFrom: z.string().nullable(),
    clauses: whole,
    faults: whole,
    isRetired: z.boolean(),
    isAsked: z.boolean().openapi({ description: 'It waits for a second person' }),
    hasChanges: z.boolean(),
    owner: person,
    updatedAt: when,
  })
  .openapi('ListedPolicy');

export const policySchema = z
  .object({
    ...standing,
    id: z.uuid(),
    draft: contentSchema,
    publishedVersion: whole.nullable(),
    label: label.nullable(),
    ownerId: z.uuid().nullable(),
    isRetired: z.boolean(),
    hasChanges: z.boolean(),
    asked: z
      .object({ at: when, by: person, isMajor: z.boolean(), note: z.string(), mayApprove: z.boolean() })
      .nullable(),
    sentBackWords: z.string().nullable(),
    updatedAt: when,
  })
  .openapi('Policy');

const versioned = {
  version: whole,
  ...label.shape,
  note: z.string(),
  hash: z.string().openapi({ description: 'SHA-256 of what is written: what people sign' }),
  effectiveFrom: z.string(),
  publishedAt: when,
};
export const versionSchema = z
  .object({ ...versioned, clauses: whole, writtenBy: person, approvedBy: person })
  .openapi('PolicyVersion');
export const wholeVersionSchema = z
  .object({ ...versioned, content: contentSchema })
  .openapi('WholePolicyVersion');

export const diffSchema = z
  .object({
    fields: z.array(z.enum(wholeFields)),
    clauses: z.array(
      z.object({
        key: z.string(),
        change: z.enum(['added', 'removed', 'changed', 'moved']),
        before: clauseInput.nullable(),
        after: clauseInput.nullable(),
        fields: z.array(z.string()),
      }),
    ),
  })
  .openapi('PolicyDiff');

export const clauseSchema = z
  .object({
    policyId: z.uuid(),
    key: z.string(),
    version: whole,
    number: z.string(),
    title: wordsInput,
    text: wordsInput,
    names: wordsInput,
  })
  .openapi('HeldClause');

export const commentSchema = z
  .object({ id: z.uuid(), clauseKey: z.string().nullable(), words: z.string(), by: person, at: when })
  .openapi('PolicyComment');

export const proposalSchema = z
  .object({
    id: z.uuid(),
    policyId: z.uuid(),
    names: wordsInput,
    clauseKey: z.string().nullable(),
    number: z.string().nullable(),
    title: z.string(),
    words: z.string(),
    language: z.string(),
    why: z.string(),
    state: z.enum(proposalStates),
    isLate: z.boolean(),
    proposedBy: person,
    proposedAt: when,
    answerBy: when,
    answer: z.string(),
    answeredBy: person,
    answeredAt: when.nullable(),
  })
  .openapi('PolicyProposal');

export const linkSchema = z
  .object({
    id: z.uuid(),
    forWhom: z.string(),
    expiresAt: when,
    revokedAt: when.nullable(),
    createdAt: when,
  })
  .openapi('PolicyLink');
