import { sorts } from '../../../server/domains/requests/rules/orders.ts';
import type { Filters, SavedView, Some, Sort } from './types.ts';

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

/** What the address of the list holds: a view and what was narrowed by hand; `any` lets go what the view asks. */
export type ListSearch = { [K in keyof Filters]?: Filters[K] | 'any' } & { view?: string; sort?: Sort };

export const isBuiltIn = (view: string): view is BuiltInView => builtInViews.some((one) => one === view);

/** The question to the server for an address: the view's own filters, then what was chosen by hand on top. */
export function filtersOf(search: ListSearch, saved: readonly SavedView[] = []): Filters {
  const { view = 'mine', ...chosen } = search;
  const own = saved.find((one) => one.id === view);
  const base = isBuiltIn(view) ? BUILT_IN[view] : { ...own?.filters, ...(own?.sort && { sort: own.sort }) };
  const narrowed = hasNarrowed(search) && view === 'mine' && search.view === undefined ? {} : base;
  const all = Object.entries({ sort: '-updatedAt', ...narrowed, ...chosen });
  return clean(Object.fromEntries(all.filter(([, value]) => value !== 'any')) as Filters);
}

/** The values of a filter, however many they are. */
export const listOf = <T>(given: Some<T> | undefined): readonly T[] =>
  given === undefined ? [] : Array.isArray(given) ? (given as readonly T[]) : [given as T];

/** Whether something was narrowed by hand; the order alone does not count. */
export function hasNarrowed({ view: _view, sort: _sort, ...chosen }: ListSearch): boolean {
  return Object.keys(clean(chosen)).length > 0;
}

/** Reads the address of a page; what it does not know falls away. */
export function readSearch(raw: Record<string, unknown>): ListSearch {
  const text = (key: string) =>
    typeof raw[key] === 'string' || typeof raw[key] === 'number' ? String(raw[key]) : undefined;
  return clean({
    ...narrowingIn(raw),
    ...inGroup(narrowingIn(outOfGroup(raw))),
    view: text('view'),
    customer: text('customer'),
    ...Object.fromEntries([...moments, 'worthFrom'].map((key) => [key, text(key)])),
    ...Object.fromEntries(['weekday', 'hour', 'countedAs'].map((key) => [key, values()(raw[key])])),
    sort: sorts.find((one) => one === raw.sort),
  });
}

/** Days or instants between which something happened, or at which something stood; and what a figure counted then. */
export const moments = [
  ...(['openedFrom', 'openedTo', 'solvedFrom', 'solvedTo'] as const),
  ...(['answeredFrom', 'answeredTo', 'waitingAt'] as const),
  ...(['counted', 'countedFrom', 'countedTo'] as const),
] as const;

const STATUSES = ['open', 'waiting', 'solved', 'closed'] as const;
const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;

type Reader = (raw: unknown) => unknown;
const anyOr = (raw: unknown, reader: Reader) => (raw === 'any' ? 'any' : reader(raw));

/** One stands alone, several as a list. */
const values =
  (known?: readonly string[]): Reader =>
  (raw) => {
    const all = (Array.isArray(raw) ? raw : [raw]).filter((one) => ['string', 'number'].includes(typeof one));
    const good = all.map(String).filter((one) => one !== '' && (known?.includes(one) ?? true));
    return good.length > 1 ? good : good[0];
  };
const listed: Reader = (raw) => {
  const good = values(STATUSES)(raw);
  return good === undefined || Array.isArray(good) ? good : [good];
};
const flag: Reader = (raw) => ['true', 'false'].find((one) => one === String(raw));
const days: Reader = (raw) => (Number.isInteger(Number(raw)) && Number(raw) > 0 ? Number(raw) : undefined);
const oneOf =
  (...known: string[]): Reader =>
  (raw) =>
    known.find((one) => one === raw);

const readers: Record<string, Reader> = {
  status: listed,
  notStatus: values(STATUSES),
  priority: values(PRIORITIES),
  notPriority: values(PRIORITIES),
  ...Object.fromEntries(
    ['assignee', 'team', 'label', 'channel', 'language', 'customStatus', 'group', 'problem'].flatMap(
      (key) => [
        [key, values()],
        [ruled(key), values()],
      ],
    ),
  ),
  ...{ provider: values(), brand: values(), topic: values(), organisation: values(), without: values() },
  due: oneOf('soon', 'late'),
  lastWord: oneOf('customer', 'us'),
  ...{ answered: flag, followed: flag, mentioned: flag, snoozed: flag },
  q: (raw) => (typeof raw === 'string' || typeof raw === 'number' ? String(raw) : undefined),
  ...{ openedWithin: days, openedOver: days, quietFor: days },
};

/** The name of what rules out: `label` and `notLabel`, `field.size` and `notField.size`. */
export function ruled(key: string): string {
  return `not${key.charAt(0).toUpperCase()}${key.slice(1)}`;
}

const GROUP = 'any.';

/** The name under which something stands in the group of which one is enough. */
export const grouped = (key: string) => `${GROUP}${key}`;

function outOfGroup(raw: Record<string, unknown>): Record<string, unknown> {
  const group = Object.entries(raw).filter(([key]) => key.startsWith(GROUP));
  return Object.fromEntries(group.map(([key, value]) => [key.slice(GROUP.length), value]));
}

function inGroup(filters: Filters): Filters {
  return Object.fromEntries(Object.entries(filters).map(([key, value]) => [grouped(key), value]));
}

/** What narrows by words that are known, and by fields of the workspace's own. */
function narrowingIn(raw: Record<string, unknown>): Filters {
  const read = Object.entries(readers).map(([key, reader]) => [key, anyOr(raw[key], reader)]);
  return { ...Object.fromEntries(read), ...fieldsIn(raw) };
}

/** What narrows by fields of the workspace's own: `field.size=xl`. */
function fieldsIn(raw: Record<string, unknown>): Filters {
  const asked = Object.entries(raw).filter(([key]) => /^(field|notField)\./.test(key));
  const read = asked.map(([key, value]) => [
    key,
    values()(typeof value === 'boolean' ? String(value) : value),
  ]);
  return Object.fromEntries(read);
}

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
