import type { ToWrite } from '../../../server/domains/problems/freshness/list-to-write.ts';
import type { GroupView } from '../../../server/domains/problems/queries/list-groups.ts';

/** A group of like requests, as the API tells it. */
export type Group = GroupView;

/** What is asked often and has no article, as the API tells it. */
export type { ToWrite };

/** A request in a group. */
export interface Member {
  id: string;
  number: number;
  subject: string;
  preview: string;
  status: 'open' | 'waiting' | 'solved' | 'closed';
  customer: { name: string };
  createdAt: string;
  /** 1 the same as the middle of the group, 0 nothing in common. */
  likeness: number;
  placedBy: string | null;
}

export interface Standing {
  groupedAt: string | null;
  grouped: number;
  ungrouped: number;
}

/** A group that grows faster than chance explains. */
export interface Burst {
  id: string;
  name: string | null;
  words: string[];
  /** So many in the last so many days, and what they usually bring. */
  count: number;
  days: number;
  usual: number;
  /** How many times the usual; null where there was nothing before. */
  ratio: number | null;
}
