import { describeData } from '../../platform/data.ts';

const ours = { personal: [], erased: 'kept', kept: 'with-owner', exported: 'with-workspace' } as const;

describeData({
  policies: { ...ours, about: 'workspace' },
  policy_versions: { ...ours, about: 'workspace' },
  policy_comments: { ...ours, about: 'workspace' },
  policy_proposals: { ...ours, about: 'workspace' },
  policy_links: { ...ours, about: 'workspace', exported: 'never' },
});
