import type { Audience, Clause, Content, Question } from '../../../server/domains/policies/rules/content.ts';
import type { PolicyDiff } from '../../../server/domains/policies/rules/diff.ts';
import type { Fault } from '../../../server/domains/policies/rules/faults.ts';
import type { Words } from '../../../server/kernel/words.ts';

export type { Audience, Clause, Content, Fault, PolicyDiff, Question, Words };

type Person = { id: string; name: string } | null;
export type Label = { major: number; minor: number };

/** A policy in the list, as the API tells it. */
export interface ListedPolicy {
  id: string;
  names: Words;
  purpose: Words;
  audiences: Audience[];
  publishedVersion: number | null;
  label: Label | null;
  effectiveFrom: string | null;
  clauses: number;
  faults: number;
  isRetired: boolean;
  isAsked: boolean;
  hasChanges: boolean;
  owner: Person;
  updatedAt: string;
}

/** How a draft stands once it was saved. */
export interface Standing {
  draftVersion: number;
  faults: Fault[];
  gaps: string[];
}

export interface Policy extends Standing {
  id: string;
  draft: Content;
  publishedVersion: number | null;
  label: Label | null;
  ownerId: string | null;
  isRetired: boolean;
  hasChanges: boolean;
  asked: { at: string; by: Person; isMajor: boolean; note: string; mayApprove: boolean } | null;
  sentBackWords: string | null;
  updatedAt: string;
}

export interface Version extends Label {
  version: number;
  note: string;
  hash: string;
  effectiveFrom: string;
  publishedAt: string;
  clauses: number;
  writtenBy: Person;
  approvedBy: Person;
}

export interface WholeVersion extends Label {
  version: number;
  hash: string;
  effectiveFrom: string;
  publishedAt: string;
  content: Content;
}

export interface Comment {
  id: string;
  clauseKey: string | null;
  words: string;
  by: Person;
  at: string;
}

export interface Proposal {
  id: string;
  policyId: string;
  names: Words;
  clauseKey: string | null;
  number: string | null;
  title: string;
  words: string;
  why: string;
  state: 'open' | 'accepted' | 'declined';
  isLate: boolean;
  proposedBy: Person;
  proposedAt: string;
  answerBy: string;
  answer: string;
  answeredBy: Person;
}

export interface PolicyLink {
  id: string;
  forWhom: string;
  expiresAt: string;
  revokedAt: string | null;
}

/** A clause that holds today, of any policy. */
export interface HeldClause {
  policyId: string;
  key: string;
  number: string;
  title: Words;
  text: Words;
  names: Words;
}
