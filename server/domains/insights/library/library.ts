import type { ReportDefinition } from '../builder/shapes.ts';

/** What ready reports are about, in the order in which they are offered. */
export const subjects = [
  'volume',
  'channels',
  'flows',
  'waiting',
  'levels',
  'handling',
  'reopen',
  'first-contact',
  'backlog',
  'satisfaction',
  'quality',
  'training',
  'promises',
  'problems',
  'knowledge',
  'providers',
  'customers',
  'money',
] as const;
export type Subject = (typeof subjects)[number];

/** A question that is ready to be asked; its name and its sentence are `library.<key>` and `library.<key>.text`. */
export type Ready = { key: string; subject: Subject; definition: ReportDefinition };

type Asked = Pick<ReportDefinition, 'measures' | 'span'> & Partial<ReportDefinition>;

const weeks = (last: number) => ({ last, unit: 'week' }) as const;
const months = (last: number) => ({ last, unit: 'month' }) as const;

function ready(subject: Subject, key: string, asked: Asked): Ready {
  const rest = {
    step: 'none',
    split: null,
    filter: {},
    compare: 'none',
    time: 'clock',
    picture: 'bar',
  } as const;
  return { key, subject, definition: { ...rest, ...asked } };
}

/** The ready questions. Times are told by their median and 90th percentile, shares with their interval. */
export const library: readonly Ready[] = [
  ready('volume', 'in-and-out', {
    measures: ['requests.opened', 'requests.solved'],
    span: weeks(12),
    step: 'week',
  }),
  ready('volume', 'by-topic', {
    measures: ['requests.opened'],
    span: weeks(4),
    split: 'topic',
    compare: 'before',
  }),
  ready('volume', 'week-map', {
    measures: ['requests.opened'],
    span: weeks(12),
    split: 'weekday',
    picture: 'heat',
  }),
  ready('volume', 'by-language', {
    measures: ['requests.opened'],
    span: months(6),
    split: 'language',
    step: 'month',
  }),
  ready('volume', 'year-before', {
    measures: ['requests.opened'],
    span: weeks(12),
    step: 'week',
    compare: 'year-before',
    picture: 'line',
  }),
  ready('channels', 'by-channel', {
    measures: ['requests.opened'],
    span: weeks(4),
    split: 'channel',
    compare: 'before',
  }),
  ready('channels', 'channels-over-time', {
    measures: ['requests.opened'],
    span: months(12),
    split: 'channel',
    step: 'month',
  }),
  ready('channels', 'calls', { measures: ['calls.missed'], span: weeks(12), split: 'hour' }),
  ready('flows', 'handed-on', { measures: ['requests.reassigned'], span: weeks(12), split: 'team' }),
  ready('flows', 'merged', {
    measures: ['requests.merged', 'requests.closed'],
    span: months(6),
    step: 'month',
  }),
  ready('waiting', 'first-answer', {
    measures: ['first-answer'],
    span: weeks(12),
    step: 'week',
    compare: 'before',
    picture: 'line',
  }),
  ready('waiting', 'first-answer-hours', {
    measures: ['first-answer'],
    span: weeks(4),
    split: 'team',
    compare: 'before',
    time: 'business',
  }),
  ready('waiting', 'first-answer-channel', { measures: ['first-answer'], span: weeks(4), split: 'channel' }),
  ready('waiting', 'still-unanswered', { measures: ['first-answer'], span: weeks(4), picture: 'survival' }),
  ready('waiting', 'still-unsolved', {
    measures: ['solving'],
    span: weeks(12),
    split: 'priority',
    picture: 'survival',
  }),
  ready('waiting', 'waiting-parts', {
    measures: ['waiting.for-us', 'waiting.for-customer'],
    span: months(6),
    step: 'month',
  }),
  ready('levels', 'answers-in-time', {
    measures: ['first-answer.in-time', 'next-answer.in-time', 'solving.in-time'],
    span: weeks(12),
    step: 'week',
    picture: 'line',
  }),
  ready('levels', 'in-time-team', {
    measures: ['first-answer.in-time'],
    span: weeks(4),
    split: 'team',
    compare: 'before',
  }),
  ready('levels', 'in-time-priority', { measures: ['solving.in-time'], span: weeks(12), split: 'priority' }),
  ready('levels', 'in-time-hour', { measures: ['first-answer.in-time'], span: weeks(12), split: 'hour' }),
  ready('handling', 'solving-time', {
    measures: ['solving'],
    span: months(12),
    step: 'month',
    picture: 'line',
  }),
  ready('handling', 'solving-topic', { measures: ['solving'], span: weeks(12), split: 'topic' }),
  ready('handling', 'answers-each', { measures: ['requests.answers'], span: weeks(12), split: 'topic' }),
  ready('reopen', 'reopened', {
    measures: ['requests.reopened'],
    span: weeks(12),
    step: 'week',
    picture: 'line',
  }),
  ready('reopen', 'reopened-topic', { measures: ['requests.reopened'], span: weeks(12), split: 'topic' }),
  ready('first-contact', 'first-contact', {
    measures: ['first-contact-solved'],
    span: months(12),
    step: 'month',
    picture: 'line',
  }),
  ready('first-contact', 'first-contact-channel', {
    measures: ['first-contact-solved'],
    span: weeks(12),
    split: 'channel',
  }),
  ready('backlog', 'backlog', { measures: ['backlog'], span: weeks(12), step: 'week', picture: 'line' }),
  ready('backlog', 'backlog-age', { measures: ['backlog-age'], span: weeks(4), split: 'team' }),
  ready('backlog', 'unanswered', { measures: ['requests.unanswered'], span: weeks(12), step: 'week' }),
  ready('satisfaction', 'satisfaction', {
    measures: ['satisfaction.rating'],
    span: weeks(12),
    step: 'week',
    picture: 'line',
  }),
  ready('satisfaction', 'satisfaction-topic', {
    measures: ['satisfaction.rating'],
    span: weeks(12),
    split: 'topic',
  }),
  ready('satisfaction', 'surveys', {
    measures: ['satisfaction.csat', 'surveys.answered'],
    span: months(12),
    step: 'month',
    picture: 'line',
  }),
  ready('satisfaction', 'called-back', {
    measures: ['called-back'],
    span: months(12),
    step: 'month',
    picture: 'line',
  }),
  ready('quality', 'quality', { measures: ['quality'], span: weeks(12), split: 'team' }),
  ready('training', 'training', {
    measures: ['training.passed'],
    span: months(12),
    step: 'month',
    picture: 'line',
  }),
  ready('promises', 'promises', {
    measures: ['promises.kept'],
    span: weeks(12),
    split: 'team',
    compare: 'before',
  }),
  ready('problems', 'problems', {
    measures: ['problems.opened', 'problems.fixed'],
    span: months(12),
    step: 'month',
  }),
  ready('problems', 'of-problems', {
    measures: ['requests.of-problem'],
    span: weeks(12),
    step: 'week',
    picture: 'line',
  }),
  ready('knowledge', 'articles', {
    measures: ['articles.read', 'articles.prevented'],
    span: weeks(12),
    step: 'week',
  }),
  ready('knowledge', 'articles-helpful', { measures: ['articles.helpful'], span: weeks(12), split: 'topic' }),
  ready('providers', 'providers', {
    measures: ['first-answer'],
    span: weeks(4),
    split: 'provider',
    compare: 'before',
  }),
  ready('customers', 'organisations', {
    measures: ['requests.opened'],
    span: weeks(12),
    split: 'organisation',
  }),
  ready('customers', 'repeated', {
    measures: ['orders.repeated'],
    span: months(12),
    step: 'month',
    picture: 'line',
  }),
  ready('money', 'time', { measures: ['time'], span: weeks(4), split: 'team' }),
  ready('money', 'revenue', {
    measures: ['orders.revenue'],
    span: months(12),
    step: 'month',
    compare: 'year-before',
  }),
];
