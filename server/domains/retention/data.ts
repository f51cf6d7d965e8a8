import { describeData } from '../../platform/data.ts';

describeData({
  retention_settings: {
    about: 'workspace',
    personal: [],
    exported: 'with-workspace',
    erased: 'kept',
    kept: 'with-owner',
  },
  retention_fits: {
    about: 'workspace',
    personal: [],
    exported: 'with-workspace',
    erased: 'kept',
    kept: { days: 400 },
    agedBy: 'fitted_at',
  },
  retention_figures: {
    about: 'customer',
    personal: [],
    exported: 'with-customer',
    erased: 'row',
    kept: 'with-owner',
    hangs: { customer_id: 'customer' },
  },
  opportunities: {
    about: 'customer',
    personal: ['note'],
    exported: 'with-customer',
    erased: 'row',
    kept: 'with-owner',
    hangs: { customer_id: 'customer', referred_id: 'customer', request_id: 'request' },
  },
});
