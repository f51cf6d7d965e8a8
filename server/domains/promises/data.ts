import { describeData } from '../../platform/data.ts';

const work = { about: 'customer', exported: 'with-customer', kept: 'with-owner' } as const;

describeData({
  promises: { ...work, personal: ['words'], erased: 'columns' },
  promise_steps: { ...work, personal: [], erased: 'kept' },
  promise_settings: {
    about: 'workspace',
    personal: [],
    exported: 'with-workspace',
    erased: 'kept',
    kept: 'with-owner',
  },
});
