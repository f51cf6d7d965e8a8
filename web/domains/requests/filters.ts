import { type Filters, type SavedView, sorts } from './types.ts';

/** The views that everyone has; anything else in the address is the id of a saved one. */
export const builtInViews = [
  'mine',
  'mentions',
  'unassigned',
  'waiting',
  'snoozed',
  'open',
  'all',
  'spam',
  'trash',
] as const;
export type BuiltInView = (typeof builtInViews)[number];

/** What the address of the list holds: a view and what was narrowed by hand. */
export interface ListSearch extends Filters {
  view?: string;
}

export const isBuiltIn = (view: string): view is BuiltInView => builtInViews.some((one) => one === view);

/** The question to the server for an address: the view's own filters, then what was chosen by hand on top. */
export function filtersOf(search: ListSearch, saved: readonly SavedView[] = []): Filters {
  const { view = 'mine', ...chosen } = search;
  const base = isBuiltIn(view) ? BUILT_IN[view] : (saved.find((one) => one.id === view)?.filters ?? {});
  const narrowed = hasNarrowed(search) && view === 'mine' && search.view === undefined ? {} : base;
  return clean({ sort: '-updatedAt', ...narrowed, ...chosen });
}

/** Whether something was narrowed by hand; the order alone does not count. */
export function hasNarrowed({ view: _view, sort: _sort, ...chosen }: ListSearch): boolean {
  return Object.keys(clean(chosen)).length > 0;
}

/** Reads the address of a page; what it does not know falls away. */
export function readSearch(raw: Record<string, unknown>): ListSearch {
  const text = (key: string) =>
    typeof raw[key] === 'string' || typeof raw[key] === 'number' ? String(raw[key]) : undefined;
  const list = Array.isArray(raw.status) ? raw.status : raw.status === undefined ? [] : [raw.status];
  const status = STATUSES.filter((one) => list.includes(one));
  return clean({
    view: text('view'),
    status: status.length ? status : undefined,
    assignee: text('assignee'),
    team: text('team'),
    label: text('label'),
    channel: text('channel'),
    customer: text('customer'),
    priority: PRIORITIES.find((one) => one === raw.priority),
    due: DUES.find((one) => one === raw.due),
    customStatus: text('customStatus'),
    ...fieldsIn(raw),
    q: text('q'),
    openedFrom: text('openedFrom'),
    openedTo: text('openedTo'),
    solvedFrom: text('solvedFrom'),
    solvedTo: text('solvedTo'),
    sort: sorts.find((one) => one === raw.sort),
  });
}

/** What narrows by fields of the workspace's own: `field.size=xl`. */
function fieldsIn(raw: Record<string, unknown>): Filters {
  const asked = Object.entries(raw).filter(([key]) => key.startsWith('field.'));
  return Object.fromEntries(asked.map(([key, value]) => [key, String(value)]));
}

const DUES = ['soon', 'late'] as const;
const STATUSES = ['open', 'waiting', 'solved', 'closed'] as const;
const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;

const BUILT_IN: Record<BuiltInView, Filters> = {
  mine: { assignee: 'me', status: ['open'] },
  mentions: { mentioned: true },
  unassigned: { assignee: 'none', status: ['open'] },
  waiting: { status: ['waiting'] },
  snoozed: { snoozed: true },
  open: { status: ['open'] },
  all: {},
  spam: { spam: true },
  trash: { trashed: true },
};

function clean<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && one !== '')) as T;
}
