import type { Access } from '../../../server/domains/ideas/rules/access.ts';
import type { IdeaState, ToldState } from '../../../server/domains/ideas/rules/states.ts';
import type { Words } from '../../../server/kernel/words.ts';

export type { Access, IdeaState, ToldState, Words };
export type Board = 'customers' | 'staff';
export type Show = 'waiting' | 'late' | 'mine' | 'answered' | 'carried-out' | 'all';
export type Sort = 'votes' | 'newest' | 'due';

/** An idea as lists show it. */
export interface IdeaItem {
  id: string;
  board: Board;
  brandId: string | null;
  title: string;
  body: string;
  state: IdeaState;
  duplicateOfId: string | null;
  isHidden: boolean;
  owner: { id: string; name: string } | null;
  dueOn: string;
  answer: Words;
  answeredAt: string | null;
  outcome: Words;
  carriedOutAt: string | null;
  createdAt: string;
  votes: number;
  customers: number;
  requests: number;
  isVoted: boolean;
  proposedBy: string | null;
  isByCustomer: boolean;
}

/** One idea with why it is wanted, how it went, and who was told. */
export interface IdeaInFull extends IdeaItem {
  proofs: { id: string; number: number; subject: string; createdAt: string; customerName: string }[];
  duplicates: { id: string; title: string }[];
  steps: { state: IdeaState; at: string; byName: string | null }[];
  told: { told: number; waiting: number; withheld: number };
}

export interface Alike {
  id: string;
  title: string;
  state: IdeaState;
}

export interface IdeaSettings {
  staffDays: number;
  customerDays: number;
  staffOwnerId: string | null;
  customerOwnerId: string | null;
  boards: { brandId: string | null; name: string; access: Access }[];
}
