import { describeData } from '../../platform/data.ts';

describeData({
  notifications: { about: 'member', personal: [], exported: 'never', erased: 'row', kept: { days: 90 } },
});
