import type { Unit } from '../../../measures/index.ts';
import { look } from './look.ts';
import type { Writer } from './write.ts';

const hour = 3600;
const day = 24 * hour;
const steps = [60, 300, 900, 1800, hour, 2 * hour, 4 * hour, 6 * hour, 12 * hour, day, 2 * day, 7 * day];

const label = { color: look['ink-3'], fontFamily: 'paper', fontSize: 9 };

/** Quiet frame of a chart: all its words stand inside. */
export const frame = {
  left: 2,
  right: 14,
  top: 8,
  bottom: 2,
  outerBoundsMode: 'same',
  outerBoundsContain: 'axisLabel',
};

/** An axis of amounts, from nothing to a round end. */
export function valueAxis(unit: Unit, most: number, write: Writer) {
  return {
    ...{
      type: 'value',
      min: 0,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look['c-grid'] } },
      splitLine: { lineStyle: { color: look['c-grid'] } },
    },
    ...(unit === 'seconds' ? timeSteps(most) : {}),
    ...(unit === 'share' ? { max: 1, interval: 0.25 } : {}),
    ...(unit === 'count' ? { minInterval: 1 } : {}),
    axisLabel: { ...label, hideOverlap: true, formatter: (value: number) => write.figure(value, unit) },
  };
}

/** An axis of names; those of steps are left out where they would stand into each other. */
export function nameAxis(names: readonly string[], all = false) {
  return {
    ...{ type: 'category', data: [...names], axisTick: { show: false } },
    axisLine: { lineStyle: { color: look['c-grid'] } },
    axisLabel: {
      ...label,
      ...(all ? { interval: 0, color: look.ink } : { hideOverlap: true }),
      lineHeight: 13,
    },
  };
}

/** Whole minutes, hours or days that divide the axis into six parts at most. */
function timeSteps(most: number) {
  const week = 7 * day;
  const interval = steps.find((one) => most / one <= 6) ?? Math.ceil(most / 6 / week) * week;
  return { interval, max: Math.max(1, Math.ceil(most / interval)) * interval };
}
