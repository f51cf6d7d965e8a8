import { describeData } from '../../platform/data.ts';

export const data = describeData({
  notifications: { about: 'member', personal: [], exported: 'never', erased: 'row', kept: { days: 90 } },
});
