import type { Query } from '../../../platform/client/call.ts';

export const customerSorts = ['-createdAt', '-lastContactAt', 'name'] as const;
export type CustomerSort = (typeof customerSorts)[number];
export type YesNo = 'yes' | 'no';

/** What the address of the list holds: a segment, and what was narrowed by hand. Days are YYYY-MM-DD. */
export interface CustomerSearch {
  segment?: string;
  q?: string;
  language?: string;
  organisation?: string;
  tag?: string[];
  /** `key=value`, `key>=value` or `key<=value`, as the server takes it. */
  field?: string[];
  open?: YesNo;
  blocked?: YesNo;
  internal?: YesNo;
  requestsFrom?: number;
  requestsTo?: number;
  contactFrom?: string;
  contactTo?: string;
  createdFrom?: string;
  createdTo?: string;
  sort?: CustomerSort;
}

export type Narrowed = Omit<CustomerSearch, 'segment' | 'sort'>;

/** Reads the address of a page; what it does not know falls away. */
export function readCustomerSearch(raw: Record<string, unknown>): CustomerSearch {
  const text = (key: string) => {
    const value = raw[key];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  const flag = (key: string) => [text(key)].find(isYesNo);
  const day = (key: string) => (/^\d{4}-\d\d-\d\d$/.test(text(key) ?? '') ? text(key) : undefined);
  const count = (key: string) => (/^\d{1,7}$/.test(text(key) ?? '') ? Number(text(key)) : undefined);
  return clean({
    ...{ segment: text('segment'), q: text('q'), language: text('language') },
    ...{ organisation: text('organisation'), tag: many(raw.tag), field: many(raw.field) },
    ...{ open: flag('open'), blocked: flag('blocked'), internal: flag('internal') },
    ...{ requestsFrom: count('requestsFrom'), requestsTo: count('requestsTo') },
    ...{ contactFrom: day('contactFrom'), contactTo: day('contactTo') },
    ...{ createdFrom: day('createdFrom'), createdTo: day('createdTo') },
    sort: customerSorts.find((one) => one === raw.sort),
  });
}

/** What was narrowed by hand, without the segment and the order. */
export function narrowedOf({ segment: _segment, sort: _sort, ...narrowed }: CustomerSearch): Narrowed {
  return clean(narrowed);
}

/** The question to the server for an address. */
export function questionOf({ segment, sort, ...narrowed }: CustomerSearch): Query {
  const filters = Object.entries(filtersOf(narrowed)).map(([key, value]) => [key, asText(value)]);
  return clean({ ...Object.fromEntries(filters), segment, sort });
}

/** The filters as a segment keeps them: a day to be included ends with the night after it, where the reader is. */
export function filtersOf(narrowed: Narrowed): Record<string, unknown> {
  const { open, blocked, internal, contactFrom, contactTo, createdFrom, createdTo, ...rest } = narrowed;
  return clean({
    ...rest,
    ...{ open: truth(open), blocked: truth(blocked), internal: truth(internal) },
    ...{ contactFrom: startOf(contactFrom), contactTo: startOf(contactTo, 1) },
    ...{ createdFrom: startOf(createdFrom), createdTo: startOf(createdTo, 1) },
  });
}

export type Sign = '=' | '>=' | '<=';

/** What is asked of an own field, '' where nothing is. */
export function askedOf(field: readonly string[] = [], key: string, sign: Sign): string {
  const start = `${key}${sign}`;
  return field.find((one) => one.startsWith(start))?.slice(start.length) ?? '';
}

/** The conditions with one of them set anew; an empty value takes it away. */
export function withAsked(
  field: readonly string[] = [],
  { key, sign, value }: { key: string; sign: Sign; value: string },
): string[] | undefined {
  const others = field.filter((one) => !one.startsWith(`${key}${sign}`));
  const next = value ? [...others, `${key}${sign}${value}`] : others;
  return next.length > 0 ? next : undefined;
}

function isYesNo(value: string | undefined): value is YesNo {
  return value === 'yes' || value === 'no';
}

function many(value: unknown): string[] | undefined {
  const list = (Array.isArray(value) ? value : [value]).filter(
    (one) => (typeof one === 'string' && one !== '') || typeof one === 'number',
  );
  return list.length > 0 ? list.map(String) : undefined;
}

function truth(value: YesNo | undefined): boolean | undefined {
  return value === undefined ? undefined : value === 'yes';
}

function startOf(day: string | undefined, later = 0): string | undefined {
  if (!day) return undefined;
  const at = new Date(`${day}T00:00:00`);
  at.setDate(at.getDate() + later);
  return at.toISOString();
}

/** The address knows no false: it would be left out. */
function asText(value: unknown) {
  return typeof value === 'boolean' ? String(value) : (value as Query[string]);
}

function clean<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && one !== '')) as T;
}
