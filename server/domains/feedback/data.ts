import { describeData } from '../../platform/data.ts';

describeData({
  clause_answers: {
    ...{ about: 'nobody', personal: [], exported: 'with-workspace', erased: 'kept', kept: 'with-owner' },
  },
});
