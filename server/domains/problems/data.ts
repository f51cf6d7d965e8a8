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
  group_spaces: { ...ours, about: 'nobody', exported: 'never' },
});
