import { describeData } from '../../platform/data.ts';

const theirs = { about: 'member', exported: 'with-workspace', kept: 'with-owner' } as const;

describeData({
  policy_readings: { ...theirs, personal: [], erased: 'kept' },
  policy_tries: { ...theirs, personal: ['chosen'], erased: 'columns' },
  policy_signatures: { ...theirs, personal: ['name'], erased: 'columns' },
});
