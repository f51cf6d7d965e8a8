import type { Dimension, Drill, Kind, Measure, Unit } from '../shapes.ts';

/** What is counted: each kind of fact has one row for each thing that happened. */
export const factKinds = [
  'opened',
  'answered',
  'solution',
  'reopened',
  'closed',
  'merged',
  'clock.first-reply',
  'clock.next-reply',
  'clock.solving',
  'promise-made',
  'promise',
  'rating',
  'survey.csat',
  'survey.nps',
  'survey.ces',
  'invited',
  'call-back',
  'review',
  'training',
  'problem-opened',
  'problem-fixed',
  'article-reads',
  'article-prevented',
  'article-rated',
  'call',
  'order',
  'time',
  'opportunity',
] as const;
export type FactKind = (typeof factKinds)[number];

/** Which facts of the kind count: those that ended well, those that did not, those by chat. */
export type Only = 'good' | 'bad' | 'chat';
/** What makes a share: that it ended well, or not; at the first contact, or of a known problem; in the hands of several. */
export type Sign = 'good' | 'bad' | 'first' | 'moved';
/** The column that is measured. */
export type Figure = 'value' | 'ours' | 'theirs' | 'answers';

/** Words that a reader needs besides, because the figure tells of what another room keeps. */
export type Besides =
  | 'orders:read'
  | 'requests:see-time'
  | 'feedback:read'
  | 'quality:measure'
  | 'training:lead';

/** A measure with how it is made of its facts. */
export type Definition = Measure & {
  fact: FactKind;
  only: Only | null;
  sign: Sign | null;
  figure: Figure | null;
  besides: Besides | null;
};

type Made = Pick<Definition, 'key' | 'fact'> & Partial<Definition>;

const ofRequests: readonly Dimension[] = [
  'team',
  'provider',
  'channel',
  'brand',
  'topic',
  'group',
  'label',
  'priority',
  'language',
  'organisation',
  'weekday',
  'hour',
];
/** How it went with somebody's own requests is theirs; how many they handled says nothing of them, and is not split. */
const withMembers: readonly Dimension[] = [...ofRequests, 'member'];
const ofWork: readonly Dimension[] = ['team', 'provider', 'channel', 'brand', 'weekday', 'hour'];
const ofArticles: readonly Dimension[] = ['topic', 'language', 'weekday'];
const ofTime: readonly Dimension[] = ['weekday', 'hour'];

function define(kind: Kind, unit: Unit, made: Made): Definition {
  const rest = { better: 'neither', splits: ofRequests, business: false, drill: null } as const;
  return { ...rest, only: null, sign: null, figure: null, besides: null, ...made, kind, unit };
}

const count = (made: Made) => define('count', 'count', made);
const share = (made: Made & { sign: Sign }) => define('share', 'share', made);
const time = (made: Made) => define('time', 'seconds', { figure: 'value', better: 'down', ...made });
const mean = (made: Made) => define('mean', 'score', { figure: 'value', better: 'up', ...made });

/** Requests on which hangs what was counted. Of quality they are not listed: its reviewers see no provider. */
const drill: Drill = 'counted';

/** Every measure, in the order in which people are offered them. */
export const registry: readonly Definition[] = [
  count({ key: 'requests.opened', fact: 'opened', drill: 'opened' }),
  count({ key: 'requests.solved', fact: 'solution', only: 'good', drill: 'solved' }),
  count({ key: 'requests.closed', fact: 'closed', drill }),
  define('level', 'count', { key: 'backlog', fact: 'opened', better: 'down', drill: 'waiting' }),
  define('time', 'seconds', { key: 'backlog-age', fact: 'opened', better: 'down', drill: 'waiting' }),
  time({ key: 'first-answer', fact: 'answered', splits: withMembers, business: true, drill: 'answered' }),
  share({
    key: 'first-answer.in-time',
    fact: 'clock.first-reply',
    splits: withMembers,
    sign: 'good',
    better: 'up',
    drill,
  }),
  share({
    key: 'next-answer.in-time',
    fact: 'clock.next-reply',
    splits: withMembers,
    sign: 'good',
    better: 'up',
    drill,
  }),
  share({
    key: 'solving.in-time',
    fact: 'clock.solving',
    splits: withMembers,
    sign: 'good',
    better: 'up',
    drill,
  }),
  time({
    key: 'solving',
    fact: 'solution',
    only: 'good',
    splits: withMembers,
    business: true,
    drill: 'solved',
  }),
  time({ key: 'waiting.for-us', fact: 'solution', only: 'good', figure: 'ours', drill: 'solved' }),
  time({ key: 'waiting.for-customer', fact: 'solution', only: 'good', figure: 'theirs', drill: 'solved' }),
  mean({
    ...{ key: 'requests.answers', fact: 'solution', only: 'good', figure: 'answers' },
    ...{ better: 'down', drill: 'solved' },
  }),
  share({ key: 'requests.reopened', fact: 'solution', sign: 'bad', better: 'down', drill }),
  share({ key: 'first-contact-solved', fact: 'solution', sign: 'first', better: 'up', drill: 'solved' }),
  share({ key: 'requests.reassigned', fact: 'solution', sign: 'moved', better: 'down', drill: 'solved' }),
  count({ key: 'requests.merged', fact: 'merged', drill }),
  count({ key: 'requests.unanswered', fact: 'opened', only: 'bad', better: 'down', drill: 'opened' }),
  share({ key: 'requests.of-problem', fact: 'opened', sign: 'first', better: 'down', drill: 'opened' }),
  count({ key: 'chats', fact: 'opened', only: 'chat', drill: 'opened' }),
  count({ key: 'promises.made', fact: 'promise-made', drill }),
  share({ key: 'promises.kept', fact: 'promise', splits: withMembers, sign: 'good', better: 'up', drill }),
  share({
    key: 'satisfaction.rating',
    fact: 'rating',
    splits: withMembers,
    sign: 'good',
    better: 'up',
    drill,
  }),
  share({ ...surveyed('csat'), sign: 'good', better: 'up' }),
  mean(surveyed('nps')),
  mean(surveyed('ces')),
  share({
    key: 'surveys.answered',
    fact: 'invited',
    sign: 'good',
    better: 'up',
    besides: 'feedback:read',
    drill,
  }),
  share({
    key: 'called-back',
    fact: 'call-back',
    sign: 'good',
    better: 'up',
    besides: 'feedback:read',
    drill,
  }),
  mean({ key: 'quality', fact: 'review', splits: ofWork, besides: 'quality:measure' }),
  share({
    ...{ key: 'quality.critical', fact: 'review', sign: 'bad', better: 'down' },
    ...{ splits: ofWork, besides: 'quality:measure' },
  }),
  share({
    ...{ key: 'training.passed', fact: 'training', sign: 'good', better: 'up' },
    ...{ splits: ['provider', ...ofTime], besides: 'training:lead' },
  }),
  count({ key: 'problems.opened', fact: 'problem-opened', splits: ofTime }),
  count({ key: 'problems.fixed', fact: 'problem-fixed', better: 'up', splits: ofTime }),
  count({ key: 'articles.read', fact: 'article-reads', figure: 'value', better: 'up', splits: ofArticles }),
  share({ key: 'articles.helpful', fact: 'article-rated', sign: 'good', better: 'up', splits: ofArticles }),
  count({
    ...{ key: 'articles.prevented', fact: 'article-prevented', figure: 'value' },
    ...{ better: 'up', splits: ofArticles },
  }),
  count({ key: 'calls', fact: 'call', splits: ofWork }),
  share({ key: 'calls.missed', fact: 'call', sign: 'bad', better: 'down', splits: ofWork }),
  time({ key: 'calls.answering', fact: 'call', only: 'good', splits: ofWork }),
  count({
    key: 'orders',
    fact: 'order',
    better: 'up',
    splits: ofTime,
    besides: 'orders:read',
    drill: 'orders',
  }),
  define('count', 'money', {
    ...{ key: 'orders.revenue', fact: 'order', figure: 'value', better: 'up' },
    ...{ splits: ofTime, besides: 'orders:read', drill: 'orders' },
  }),
  share({
    ...{ key: 'orders.repeated', fact: 'order', sign: 'good', better: 'up' },
    ...{ splits: ofTime, besides: 'orders:read', drill: 'orders' },
  }),
  define('count', 'seconds', {
    ...{ key: 'time', fact: 'time', figure: 'value', splits: ofWork },
    ...{ besides: 'requests:see-time', drill },
  }),
  count({ key: 'opportunities.won', fact: 'opportunity', better: 'up', besides: 'orders:read', drill }),
];

function surveyed(kind: 'csat' | 'nps' | 'ces') {
  const besides: Besides = 'feedback:read';
  return {
    key: `satisfaction.${kind}`,
    fact: `survey.${kind}` as const,
    besides,
    splits: withMembers,
    drill,
  };
}

export const byKey: ReadonlyMap<string, Definition> = new Map(registry.map((one) => [one.key, one]));
