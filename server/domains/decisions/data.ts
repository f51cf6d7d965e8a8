import { describeData } from '../../platform/data.ts';

const onRequest = {
  about: 'customer',
  exported: 'with-customer',
  kept: 'with-owner',
  erased: 'columns',
  hangs: { request_id: 'request' },
} as const;

describeData({
  policy_decisions: { ...onRequest, personal: ['note'] },
  clause_complaints: { ...onRequest, personal: ['words'] },
  clause_reviews: {
    ...{ about: 'workspace', exported: 'with-workspace', kept: 'with-owner', erased: 'kept', personal: [] },
  },
});
