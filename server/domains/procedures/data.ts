import { describeData } from '../../platform/data.ts';

const ours = { personal: [], erased: 'kept', kept: 'with-owner' } as const;

describeData({
  procedures: { ...ours, about: 'workspace', exported: 'with-workspace' },
  procedure_versions: { ...ours, about: 'workspace', exported: 'with-workspace' },
});
