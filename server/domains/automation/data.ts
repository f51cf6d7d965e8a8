import { describeData } from '../../platform/data.ts';

const set = { about: 'workspace', personal: [], exported: 'with-workspace', erased: 'kept' } as const;

describeData({
  automation_rules: { ...set, kept: 'with-owner' },
  automation_versions: { ...set, kept: 'with-owner' },
  automation_runs: { ...set, kept: { days: 90 } },
  automation_seen: { ...set, exported: 'never', kept: 'with-owner' },
});
