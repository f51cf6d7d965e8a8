import { describeData } from '../../platform/data.ts';

const settings = {
  about: 'workspace',
  personal: [],
  exported: 'with-workspace',
  erased: 'kept',
  kept: 'with-owner',
} as const;

describeData({
  retention_settings: settings,
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
  gesture_settings: settings,
  gesture_budgets: settings,
  gesture_kinds: settings,
  // What it cost goes with it: a budget counts nothing that nobody can look up.
  gestures: {
    about: 'customer',
    personal: ['reason'],
    exported: 'with-customer',
    erased: 'row',
    kept: 'with-owner',
    hangs: { customer_id: 'customer', request_id: 'request' },
  },
});
