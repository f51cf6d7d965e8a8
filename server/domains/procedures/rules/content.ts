import { z } from 'zod';
import { noWords, wordsInput } from '../../../kernel/words.ts';

/** What a step wants of whoever takes it. */
export const kinds = ['instruct', 'ask', 'decide', 'act', 'wait', 'approve', 'tell'] as const;
export type Kind = (typeof kinds)[number];

/** Roles that may be named as the one who takes a step; whoever stands above may take it too. */
export const stepRoles = ['agent', 'supervisor', 'reviewer', 'administrator'] as const;

/** Where the way ends. */
export const theEnd = 'end';

const key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(40);
/** The step that comes next: by its key, the end, or null for the one below. */
const next = key.nullable().default(null);
const fieldKey = z.string().trim().min(1).max(100);
const minutes = z
  .int()
  .min(1)
  .max(60 * 24 * 90);

/** Who takes a step: anybody who works on requests, who answers the request, a role, a team or a provider's people. */
const owner = z
  .discriminatedUnion('is', [
    z.strictObject({ is: z.literal('anyone') }),
    z.strictObject({ is: z.literal('assignee') }),
    z.strictObject({ is: z.literal('role'), role: z.enum(stepRoles) }),
    z.strictObject({ is: z.literal('team'), teamId: z.uuid() }),
    z.strictObject({ is: z.literal('provider'), providerId: z.uuid() }),
  ])
  .default({ is: 'anyone' });
export type StepOwner = z.output<typeof owner>;

/** What has to lie beside a step before it is done: a field that is filled, a file, or what somebody said. */
const evidence = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('field'), key: fieldKey }),
  z.strictObject({ is: z.literal('file') }),
  z.strictObject({ is: z.literal('quote') }),
]);
export type Evidence = z.output<typeof evidence>;

/** A way on from a decision. */
const branch = z.strictObject({ key, title: wordsInput.default(noWords), next });
export type Branch = z.output<typeof branch>;

/** What the program does by itself when the step is done, by the same verbs as by hand. */
const deed = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('macro'), macroId: z.uuid() }),
  z.strictObject({
    do: z.literal('set-field'),
    key: fieldKey,
    value: z.union([z.string().max(2000), z.number(), z.boolean()]),
  }),
  z.strictObject({ do: z.literal('add-label'), label: z.string().trim().min(1).max(100) }),
  z.strictObject({ do: z.literal('set-priority'), priority: z.enum(['low', 'normal', 'high', 'urgent']) }),
  z.strictObject({ do: z.literal('set-team'), teamId: z.uuid() }),
  z.strictObject({ do: z.literal('ask-team'), teamId: z.uuid(), question: wordsInput }),
  z.strictObject({
    do: z.literal('promise'),
    hours: z
      .number()
      .positive()
      .max(24 * 90),
    what: wordsInput,
  }),
]);
export type Deed = z.output<typeof deed>;

/** A clause of a policy, by the policy and its key. */
const clauseLink = z.strictObject({ policyId: z.uuid(), key });
export type ClauseLink = z.output<typeof clauseLink>;

const common = {
  key,
  title: wordsInput.default(noWords),
  /** What to do, told to whoever takes the step; for `tell` the words that go to the customer. */
  text: wordsInput.default(noWords),
  owner,
  /** The step has to be done so many minutes after it is reached; null: no limit. */
  minutes: minutes.nullable().default(null),
  evidence: z.array(evidence).max(5).default([]),
  /** The request may not be solved before this step is done. */
  holdsSolving: z.boolean().default(false),
  articleIds: z.array(z.uuid()).max(10).default([]),
  /** Clauses that say why the step is as it is. */
  clauses: z.array(clauseLink).max(10).default([]),
  next,
};

/** One step. */
export const stepInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('instruct'), ...common }),
  z.strictObject({
    kind: z.literal('ask'),
    ...common,
    answer: z.enum(['text', 'number', 'date', 'choice']).default('text'),
    options: z
      .array(z.strictObject({ key, title: wordsInput.default(noWords) }))
      .max(20)
      .default([]),
    /** The field of the request that keeps the answer too; null: the answer stays with the step. */
    fieldKey: fieldKey.nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal('decide'),
    ...common,
    branches: z.array(branch).max(10).default([]),
    /** Whatever way is chosen, it was decided under this clause; null: nothing is said about it. */
    decidedUnder: clauseLink.nullable().default(null),
  }),
  z.strictObject({ kind: z.literal('act'), ...common, deeds: z.array(deed).max(10).default([]) }),
  z.strictObject({
    kind: z.literal('wait'),
    ...common,
    until: z.enum(['customer', 'team', 'hours']).default('customer'),
    hours: z
      .number()
      .positive()
      .max(24 * 90)
      .nullable()
      .default(null),
  }),
  z.strictObject({ kind: z.literal('approve'), ...common, declined: next }),
  z.strictObject({ kind: z.literal('tell'), ...common }),
]);
export type Step = z.output<typeof stepInput>;

/** Which requests a procedure is offered on: within a list any, across the lists all; empty lists do not count. */
const match = z.strictObject({
  topicIds: z.array(z.uuid()).max(50).default([]),
  groupIds: z.array(z.uuid()).max(50).default([]),
  organisationIds: z.array(z.uuid()).max(50).default([]),
  labels: z.array(z.string().trim().min(1).max(100)).max(20).default([]),
  fields: z
    .array(
      z.strictObject({ key: fieldKey, values: z.array(z.string().trim().min(1).max(200)).min(1).max(20) }),
    )
    .max(10)
    .default([]),
});
export type Match = z.output<typeof match>;
export const matchNothing: Match = match.parse({});

/** All that is written of a procedure. A draft may be half written; `faultsOf` says what is missing. */
export const contentInput = z.strictObject({
  names: wordsInput,
  purpose: wordsInput.default(noWords),
  match: match.default(matchNothing),
  steps: z.array(stepInput).max(60).default([]),
});
export type Content = z.output<typeof contentInput>;
