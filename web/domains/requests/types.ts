import type { Sort } from '../../../server/domains/requests/rules/orders.ts';
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
  /** As whom we speak to the customer; null where the company has one face. */
  brand?: { id: string; name: string } | null;
  labels: string[];
  topic?: { id: string; name: string } | null;
  /** Values of fields by their keys. */
  fields: Record<string, unknown>;
  createdAt: string;
  updatedAt: string;
  /** When a customer wrote last. */
  customerWroteAt: string | null;
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
  customerValueMinor?: number | null;
}

export interface RequestPatch {
  status?: Status;
  priority?: Priority;
  assigneeId?: string | null;
  teamId?: string | null;
  labels?: string[];
  subject?: string;
}

/** One value or several, any of which will do. */
export type Some<T = string> = T | readonly T[];

/** What is compared with values; with `not` before it, ruled out. */
type Comparable =
  | 'status'
  | 'assignee'
  | 'team'
  | 'priority'
  | 'label'
  | 'channel'
  | 'language'
  | 'customStatus'
  | 'group'
  | 'problem';
type Ruled = { [K in Comparable as `not${Capitalize<K>}`]?: Some };

/** What can be asked of the list, as it stands in the address of the page. */
export interface Filters extends Ruled {
  status?: Some<Status>;
  assignee?: Some;
  team?: Some;
  label?: Some;
  channel?: Some;
  language?: Some;
  customer?: string;
  priority?: Some<Priority>;
  /** Keys of the workspace's own statuses. */
  customStatus?: Some;
  /** Groups of alike requests, and problems, by their ids. */
  group?: Some;
  problem?: Some;
  /** By a field of the workspace's own. */
  [field: `field.${string}`]: Some | undefined;
  [field: `notField.${string}`]: Some | undefined;
  /** The same in the group of which one is enough: `any.label` beside `any.due`. */
  [grouped: `any.${string}`]: Some | Flag | number | undefined;
  q?: string;
  due?: 'soon' | 'late';
  lastWord?: 'customer' | 'us';
  answered?: Flag;
  followed?: Flag;
  mentioned?: Flag;
  snoozed?: Flag;
  spam?: boolean;
  trashed?: boolean;
  openedFrom?: string;
  openedTo?: string;
  solvedFrom?: string;
  solvedTo?: string;
  answeredFrom?: string;
  answeredTo?: string;
  /** What had come by then and was not solved yet. */
  waitingAt?: string;
  /** Behind a figure: its measure, from when to when, and `dimension:value` of what it counted. */
  counted?: string;
  countedFrom?: string;
  countedTo?: string;
  countedAs?: Some;
  /** In minor units of the workspace's currency. */
  worthFrom?: string;
  /** On the company's clock: day of the week (1 is Monday), hour of the day. */
  weekday?: Some;
  hour?: Some;
  provider?: Some;
  brand?: Some;
  topic?: Some;
  organisation?: Some;
  /** What it has none of: a label, a topic, `field.size`. */
  without?: Some;
  /** Days before today. */
  openedWithin?: number;
  openedOver?: number;
  quietFor?: number;
  sort?: Sort;
}

/** As a saved view keeps it, or as an address writes it. */
type Flag = boolean | 'true' | 'false';

export type { Sort };

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
  /** Of a shared one: the team that shares it; null is everybody. */
  teamId: string | null;
  mine: boolean;
  filters: Filters;
  /** The order of its list; null is the usual one. */
  sort: Sort | null;
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
  topicId?: string;
  /** Answers to the guides of the topic, by the keys of their fields. */
  fields?: Record<string, unknown>;
}

/** What a customer said of a request: one to five, and words if there were any. */
export interface Rating {
  score: number;
  words: string;
  ratedAt: string;
}
