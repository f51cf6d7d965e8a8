import { later, type Step } from '../../../../kernel/calendar-steps.ts';
import { midnightIn } from '../../../../kernel/date-formats.ts';
import type { Dimension, Measure } from '../../../measures/index.ts';
import type { ReportDefinition } from '../shapes.ts';
import { type Days, daysOfStep } from './spans.ts';

/** Where a figure stands in its report: of which step, of which value of the split; the total has neither. */
export type Place = { at?: string | null; key?: string | null };

/** What is asked of a list, in the words of its address. */
export type ListQuestion = Record<string, string | string[]>;

/** Of which measure a figure is, and which list shows what it counted. */
export type Behind = Pick<Measure, 'key' | 'drill'>;
type Asked = Pick<ReportDefinition, 'filter' | 'split' | 'step' | 'picture'>;

/**
 * The question to the list of requests that shows those behind a figure, null where the measure counts something else.
 * Spam and trash are in neither. Days become instants in the zone of the report, wherever the reader sits.
 */
export function requestsBehind(
  definition: Asked,
  period: Days & { zone: string },
  { key: counted, drill }: Behind,
  place: Place = {},
): ListQuestion | null {
  if (!drill || drill === 'orders') return null;
  const { days, chosen } = placed(definition, period, place);
  if (drill !== 'counted') return { ...timesOf(drill, days, period.zone), ...asWords(chosen) };
  const countedAs = [...chosen].flatMap(([dimension, values]) => values.map((one) => `${dimension}:${one}`));
  const [countedFrom, countedTo] = instantsOf(days, period.zone);
  return { counted, countedFrom, countedTo, ...(countedAs.length > 0 ? { countedAs } : {}) };
}

/**
 * The question to the list of orders that shows those behind a figure, null where the measure counts something else. What was
 * cancelled is in none, and in what they brought is none whose currency has no rate.
 */
export function ordersBehind(
  definition: Asked,
  period: Days & { zone: string },
  { key, drill }: Behind,
  place: Place = {},
): ListQuestion | null {
  if (drill !== 'orders') return null;
  const { days, chosen } = placed(definition, period, place);
  const [orderedFrom, orderedTo] = instantsOf(days, period.zone);
  const valued: ListQuestion = key === 'orders.revenue' ? { valued: 'true' } : {};
  return { orderedFrom, orderedTo, kept: 'true', ...valued, ...Object.fromEntries(chosen) };
}

/** The days of a place, and the values that must be there: where a value is asked of a dimension twice, as the place says it. */
function placed(
  { filter, split, step, picture }: Asked,
  period: Days,
  { at = null, key = null }: Place,
): { days: Days; chosen: Map<Dimension, string[]> } {
  const isWeek = isWeekHeat({ picture, split });
  const days = at === null || isWeek ? period : daysOfStep(at, step, period);
  const chosen = new Map(narrowed(filter));
  if (split && key !== null) chosen.set(split, [key]);
  const hour = hourOf(at, step, isWeek);
  if (hour !== null) chosen.set('hour', [hour]);
  return { days, chosen };
}

/** A heat map of the week: the hours of the day beside the days of the week. */
export const isWeekHeat = ({ picture, split }: Pick<ReportDefinition, 'picture' | 'split'>) =>
  picture === 'heat' && split === 'weekday';

/** The parts of a filter that hold something. */
export function narrowed(filter: ReportDefinition['filter']): [Dimension, string[]][] {
  return Object.entries(filter).flatMap(([dimension, values]) =>
    values && values.length > 0 ? [[dimension as Dimension, values] as [Dimension, string[]]] : [],
  );
}

function hourOf(at: string | null, step: Step, isWeek: boolean): string | null {
  if (at === null) return null;
  if (isWeek) return String(Number(at));
  return step === 'hour' ? String(Number(at.slice(11, 13))) : null;
}

function timesOf(
  drill: 'opened' | 'answered' | 'solved' | 'waiting',
  days: Days,
  zone: string,
): ListQuestion {
  const [from, to] = instantsOf(days, zone);
  return drill === 'waiting' ? { waitingAt: to } : { [`${drill}From`]: from, [`${drill}To`]: to };
}

/** The first instant of some days, and that after their last. */
const instantsOf = ({ from, to }: Days, zone: string): [string, string] => [
  midnightIn(zone, from).toISOString(),
  midnightIn(zone, later(to, 1)).toISOString(),
];

/** What one dimension is called in the list, and how it says “none”. */
const inList: Partial<Record<string, { name: string; none?: string }>> = {
  team: { name: 'team', none: 'none' },
  provider: { name: 'provider', none: 'none' },
  member: { name: 'assignee', none: 'none' },
  group: { name: 'group', none: 'none' },
};

/** All that must hold at once, in the words of the list of requests. */
function asWords(chosen: Map<Dimension, string[]>): ListQuestion {
  const question: Record<string, string[]> = {};
  for (const [dimension, values] of chosen) {
    const { name, none } = inList[dimension] ?? { name: dimension };
    const written = values.flatMap((value) => (value === '' ? (none ? [none] : []) : [value]));
    if (written.length > 0) question[name] = written;
    // A list cannot say “this or none” of what has no word for none: then none is asked alone.
    else if (values.includes('')) question.without = [...(question.without ?? []), dimension];
  }
  return question;
}
