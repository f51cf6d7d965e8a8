import type { ReportDefinition } from '../../builder/shapes.ts';
import type { DashboardPart } from '../schema.ts';

const plain: Omit<ReportDefinition, 'measures' | 'span' | 'step' | 'picture'> = {
  ...{ split: null, filter: {}, compare: 'none', time: 'clock' },
};
const month = { last: 30, unit: 'day' } as const;
const fortnight = { last: 14, unit: 'day' } as const;

/** What a team usually wants to see first; each part can be changed or taken away. */
export const usualParts: Omit<DashboardPart, 'id'>[] = [
  part(3, 1, {
    ...plain,
    measures: ['requests.opened'],
    span: fortnight,
    step: 'none',
    compare: 'before',
    picture: 'number',
  }),
  part(3, 1, {
    ...plain,
    measures: ['backlog'],
    span: { last: 1, unit: 'day' },
    step: 'none',
    picture: 'number',
  }),
  part(3, 1, {
    ...plain,
    measures: ['first-answer'],
    span: fortnight,
    step: 'none',
    compare: 'before',
    picture: 'number',
  }),
  part(3, 1, {
    ...plain,
    measures: ['satisfaction.rating'],
    span: month,
    step: 'none',
    compare: 'before',
    picture: 'number',
  }),
  part(8, 2, {
    ...plain,
    measures: ['requests.opened', 'requests.solved'],
    span: month,
    step: 'day',
    picture: 'line',
  }),
  part(4, 2, {
    ...plain,
    measures: ['requests.opened'],
    span: month,
    step: 'none',
    split: 'channel',
    picture: 'bar',
  }),
  part(6, 2, {
    ...plain,
    measures: ['first-answer'],
    span: month,
    step: 'none',
    split: 'team',
    picture: 'bar',
  }),
  part(6, 2, { ...plain, measures: ['first-answer'], span: month, step: 'none', picture: 'survival' }),
];

function part(
  width: DashboardPart['width'],
  height: DashboardPart['height'],
  report: ReportDefinition,
): Omit<DashboardPart, 'id'> {
  return { title: '', width, height, report };
}
