import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../../platform/database/columns.ts';
import type { Content } from './rules/content.ts';

/** What we stand for: the draft that people write on, and which version holds. */
export const policies = pgTable(
  'policies',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    draft: jsonb().$type<Content>().notNull(),
    /** Counts what was saved of the draft, so that two writers cannot overwrite each other. */
    draftVersion: integer().notNull().default(1),
    /** Who wrote on it last: another person approves it. */
    draftBy: uuid(),
    /** The newest published version; null until the first one. */
    publishedVersion: integer(),
    /** The draft's count when that version was published. */
    publishedDraft: integer(),
    /** When the draft was put before a second person, by whom, and as which kind of change. */
    askedAt: instant(),
    askedBy: uuid(),
    askedMajor: boolean(),
    askedNote: text().notNull().default(''),
    /** What was said when it was sent back. */
    sentBackWords: text(),
    ownerId: uuid(),
    retiredAt: instant(),
    createdBy: uuid(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('policies_updated').on(table.workspaceId, table.updatedAt),
  ],
);

const ofPolicy = (table: { workspaceId: AnyPgColumn; policyId: AnyPgColumn }) =>
  foreignKey({
    columns: [table.workspaceId, table.policyId],
    foreignColumns: [policies.workspaceId, policies.id],
  }).onDelete('cascade');

/** What was approved and published, as it was. Never changed again. */
export const policyVersions = pgTable(
  'policy_versions',
  {
    workspaceId: workspaceId(),
    policyId: uuid().notNull(),
    version: integer().notNull(),
    major: integer().notNull(),
    minor: integer().notNull(),
    content: jsonb().$type<Content>().notNull(),
    /** SHA-256 of what is written, in hexadecimal: what people sign. */
    hash: text().notNull(),
    /** What is different in it, in the words of whoever wrote it. */
    note: text().notNull().default(''),
    effectiveFrom: date({ mode: 'string' }).notNull(),
    writtenBy: uuid(),
    approvedBy: uuid(),
    publishedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.policyId, table.version] }), ofPolicy(table)],
);

/** What somebody who works here says to a policy, or to one clause of it. */
export const policyComments = pgTable(
  'policy_comments',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    policyId: uuid().notNull(),
    clauseKey: text(),
    words: text().notNull(),
    writtenBy: uuid(),
    writtenAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('policy_comments_policy').on(table.workspaceId, table.policyId, table.writtenAt),
    ofPolicy(table),
  ],
);

export const proposalStates = ['open', 'accepted', 'declined'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** How somebody would write a clause, or a new one. It is answered by a date. */
export const policyProposals = pgTable(
  'policy_proposals',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    policyId: uuid().notNull(),
    /** The clause that it would change; null: a new one. */
    clauseKey: text(),
    title: text().notNull(),
    words: text().notNull(),
    /** The language in which title and words are. */
    language: text().notNull(),
    why: text().notNull(),
    proposedBy: uuid(),
    proposedAt: instant().notNull(),
    answerBy: instant().notNull(),
    state: text().$type<ProposalState>().notNull(),
    answer: text().notNull().default(''),
    answeredBy: uuid(),
    answeredAt: instant(),
    /** When whoever answers was told that the date is near, and that it has gone by. */
    remindedAt: instant(),
    lateToldAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('policy_proposals_policy').on(table.workspaceId, table.policyId),
    index('policy_proposals_open').on(table.workspaceId, table.answerBy).where(sql`state = 'open'`),
    ofPolicy(table),
  ],
);

/** A way in for investors: whoever has the words behind the hash reads the policy until the day. */
export const policyLinks = pgTable(
  'policy_links',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    policyId: uuid().notNull(),
    tokenHash: text().notNull(),
    /** For whom it was made, in the words of whoever made it. */
    forWhom: text().notNull(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    createdBy: uuid(),
    createdAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('policy_links_token').on(table.workspaceId, table.tokenHash),
    index('policy_links_policy').on(table.workspaceId, table.policyId),
    ofPolicy(table),
  ],
);
