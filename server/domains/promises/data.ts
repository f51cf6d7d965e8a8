import { describeData } from '../../platform/data.ts';

const work = { about: 'customer', exported: 'with-customer', kept: 'with-owner' } as const;

describeData({
  promises: {
    ...work,
    personal: ['words'],
    erased: 'columns',
    hangs: { request_id: 'request', message_id: 'message' },
    leads: { id: 'promise' },
  },
  promise_steps: { ...work, personal: [], erased: 'kept', hangs: { promise_id: 'promise' } },
  promise_settings: {
    about: 'workspace',
    personal: [],
    exported: 'with-workspace',
    erased: 'kept',
    kept: 'with-owner',
  },
});
