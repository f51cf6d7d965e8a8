import { describeData } from '../../platform/data.ts';

const ours = { personal: [], erased: 'kept', kept: 'with-owner' } as const;

describeData({
  request_groups: { ...ours, about: 'workspace', exported: 'with-workspace' },
  group_articles: { ...ours, about: 'workspace', exported: 'with-workspace' },
  article_citations: {
    ...ours,
    about: 'customer',
    exported: 'with-customer',
    hangs: { request_id: 'request' },
  },
  group_acts: { ...ours, about: 'workspace', exported: 'with-workspace' },
  group_placements: {
    ...ours,
    about: 'customer',
    exported: 'with-customer',
    hangs: { request_id: 'request' },
  },
  problems: { ...ours, about: 'workspace', exported: 'with-workspace' },
  problem_steps: { ...ours, about: 'workspace', exported: 'with-workspace' },
  problem_groups: { ...ours, about: 'workspace', exported: 'with-workspace' },
  problem_requests: {
    ...ours,
    about: 'customer',
    exported: 'with-customer',
    hangs: { request_id: 'request' },
  },
  problem_tellings: { ...ours, about: 'workspace', exported: 'with-workspace' },
  problem_settings: { ...ours, about: 'workspace', exported: 'with-workspace' },
  burst_alarms: { ...ours, about: 'workspace', exported: 'with-workspace' },
  group_spaces: { ...ours, about: 'nobody', exported: 'never' },
});
