import type { Priority, Status } from '../../../server/domains/requests/schema.ts';
import type { CustomerCard } from '../customers/types.ts';

export type { Priority, Status };

/** A request as the API tells it: once in lists, with the same shape on its own. */
export interface RequestItem {
  id: string;
  number: number;
  subject: string;
  status: Status;
  customStatus: string | null;
  priority: Priority;
  channel: string;
  language: string | null;
  customer: CustomerCard;
  assignee: { id: string; name: string } | null;
  team: { id: string; name: string } | null;
  labels: string[];
  topic?: { id: string; name: string } | null;
  /** Values of fields by their keys. */
  fields: Record<string, unknown>;
  createdAt: string;
  updatedAt: string;
  firstAnsweredAt: string | null;
  solvedAt: string | null;
  nextDueAt: string | null;
  /** From when on that is near. */
  nextWarnAt: string | null;
  snoozedUntil: string | null;
  url: string;
  preview: string;
  unread: boolean;
  version: number;
  folder: 'work' | 'spam' | 'trash' | 'merged';
  folderExpiresAt: string | null;
  followsId: string | null;
  perhapsId: string | null;
  /** A colleague asks in it, for another request. */
  isInner: boolean;
  /** Since when another team owes it an answer. */
  waitsInsideSince: string | null;
}

export interface RequestPatch {
  status?: Status;
  priority?: Priority;
  assigneeId?: string | null;
  teamId?: string | null;
  labels?: string[];
  subject?: string;
}

/** What can be asked of the list, as it stands in the address of the page. */
export interface Filters {
  status?: Status[];
  assignee?: string;
  team?: string;
  label?: string;
  channel?: string;
  customer?: string;
  priority?: Priority;
  /** Key of the workspace's own status. */
  customStatus?: string;
  /** By a field of the workspace's own. */
  [field: `field.${string}`]: string | undefined;
  q?: string;
  due?: 'soon' | 'late';
  mentioned?: boolean;
  snoozed?: boolean;
  spam?: boolean;
  trashed?: boolean;
  openedFrom?: string;
  openedTo?: string;
  solvedFrom?: string;
  solvedTo?: string;
  sort?: Sort;
}

export const sorts = ['-updatedAt', '-createdAt', 'nextDueAt'] as const;
export type Sort = (typeof sorts)[number];

export interface Counts {
  mine: number;
  unassigned: number;
  waiting: number;
  open: number;
  snoozed: number;
  mentions: number;
  spam: number;
  trash: number;
  teams: Record<string, number>;
  views: Record<string, number>;
}

export interface SavedView {
  id: string;
  name: string;
  shared: boolean;
  mine: boolean;
  filters: Filters;
}

export interface Presence {
  requestId: string;
  /** When each was heard of last, and whether they typed then; in milliseconds. */
  members: { id: string; typing: boolean; at: number }[];
}

export interface NewRequest {
  subject: string;
  body: string;
  customer: { id?: string; name?: string; email?: string; phone?: string };
  channel?: 'phone' | 'visit' | 'other';
  direction?: 'in' | 'out';
  minutes?: number;
  notify?: boolean;
}

/** What a customer said of a request: one to five, and words if there were any. */
export interface Rating {
  score: number;
  words: string;
  ratedAt: string;
}
