import { canShow, knows } from '../../../../server/domains/insights/builder/rules/faults.ts';
import {
  narrowed,
  ordersBehind,
  requestsBehind,
} from '../../../../server/domains/insights/builder/rules/places.ts';
import type {
  Dimension,
  Drilled,
  Picture,
  ReportDefinition,
  ReportMeasure,
  ReportResult,
  Span,
  Step,
} from './types.ts';

export const pictures: readonly Picture[] = ['line', 'bar', 'heat', 'survival', 'number', 'table'];
export const steps: readonly Step[] = ['none', 'hour', 'day', 'week', 'month', 'quarter'];
export const dimensions = [
  ...(['team', 'provider', 'member', 'channel', 'brand', 'topic', 'group', 'label'] as const),
  ...(['priority', 'language', 'organisation', 'weekday', 'hour'] as const),
] satisfies readonly Dimension[];

/** The spans that are asked for most. */
export const spans: readonly Exclude<Span, { from: string }>[] = [
  { last: 1, unit: 'day' },
  { last: 7, unit: 'day' },
  { last: 30, unit: 'day' },
  { last: 1, unit: 'week' },
  { last: 4, unit: 'week' },
  { last: 12, unit: 'week' },
  { last: 26, unit: 'week' },
  { last: 1, unit: 'month' },
  { last: 6, unit: 'month' },
  { last: 12, unit: 'month' },
  { last: 4, unit: 'quarter' },
  { last: 1, unit: 'year' },
];

/** What a new report asks at first. */
export const fresh: ReportDefinition = {
  ...{ measures: ['requests.opened'], span: { last: 4, unit: 'week' }, step: 'week', split: null },
  ...{ filter: {}, compare: 'none', time: 'clock', picture: 'line' },
};

/** A report out of an address; what has not its shape is not read. */
export function isDefinition(asked: unknown): asked is ReportDefinition {
  if (typeof asked !== 'object' || asked === null) return false;
  const { measures, span, filter } = asked as Record<string, unknown>;
  return (
    Array.isArray(measures) &&
    measures.every((one) => typeof one === 'string') &&
    [span, filter].every((one) => typeof one === 'object' && one !== null)
  );
}

/** The measures of a report, as far as they may be read. */
export function measuresOf(asked: ReportDefinition, known: readonly ReportMeasure[]): ReportMeasure[] {
  return asked.measures.flatMap((key) => known.find((one) => one.key === key) ?? []);
}

/** The pictures that can show it. */
export function picturesFor(asked: ReportDefinition, known: readonly ReportMeasure[]): Picture[] {
  const measures = measuresOf(asked, known);
  return pictures.filter((picture) => canShow({ ...asked, picture }, measures));
}

/** By what all of its measures can be split and filtered. */
export function splitsFor(
  asked: ReportDefinition,
  known: readonly ReportMeasure[],
  all: readonly Dimension[],
): Dimension[] {
  const measures = measuresOf(asked, known);
  return all.filter((one) => measures.every(({ splits }) => knows(splits, one)));
}

/**
 * What is asked after a change, made possible: a split, a filter or business hours that the measures do not know fall away,
 * and a picture that cannot show it becomes the nearest that can.
 */
export function settled(asked: ReportDefinition, known: readonly ReportMeasure[]): ReportDefinition {
  const measures = measuresOf(asked, known);
  if (measures.length === 0) return asked;
  const can = (one: Dimension) => measures.every(({ splits }) => knows(splits, one));
  const possible: ReportDefinition = {
    ...asked,
    split: asked.split && can(asked.split) ? asked.split : null,
    filter: Object.fromEntries(narrowed(asked.filter).filter(([one]) => can(one))),
    time: measures.every(({ business }) => business) ? asked.time : 'clock',
  };
  if (canShow(possible, measures)) return possible;
  const wanted: Picture[] = possible.step === 'none' ? ['bar', 'table'] : ['line', 'bar', 'table'];
  const picture = possible.split || possible.step !== 'none' ? wanted : (['number'] as const);
  return {
    ...possible,
    picture: picture.find((one) => canShow({ ...possible, picture: one }, measures)) ?? 'table',
  };
}

/** A picture that was chosen, with the step and the split without which it shows nothing. */
export function drawnAs(asked: ReportDefinition, picture: Picture): ReportDefinition {
  if (picture === 'line') return { ...asked, picture, step: asked.step === 'none' ? 'week' : asked.step };
  if (picture === 'number') return { ...asked, picture, split: null, step: 'none' };
  if (picture === 'survival')
    return { ...asked, picture, step: 'none', time: 'clock', measures: asked.measures.slice(0, 1) };
  if (picture === 'heat' && (!asked.split || asked.split === 'weekday'))
    return { ...asked, picture, split: 'weekday', step: 'none', measures: asked.measures.slice(0, 1) };
  if (picture === 'heat')
    return {
      ...asked,
      picture,
      step: asked.step === 'none' ? 'week' : asked.step,
      measures: asked.measures.slice(0, 1),
    };
  return { ...asked, picture };
}

/** The list behind a figure with the words of its address; null where no list shows what was counted. */
export function listBehind(
  { definition, from, to, zone }: ReportResult,
  known: readonly ReportMeasure[],
  { measure, at, key }: Drilled,
): { list: 'requests' | 'orders'; search: Record<string, string | string[]> } | null {
  const of = known.find((one) => one.key === measure);
  if (!of) return null;
  const orders = ordersBehind(definition, { from, to, zone }, of, { at, key });
  if (orders) return { list: 'orders', search: orders };
  const requests = requestsBehind(definition, { from, to, zone }, of, { at, key });
  return requests && { list: 'requests', search: { view: 'all', ...requests } };
}
