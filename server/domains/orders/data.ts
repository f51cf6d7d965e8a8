import { describeData, takenOut } from '../../platform/data.ts';

const work = { about: 'customer', exported: 'with-customer', kept: 'with-owner' } as const;
const settings = {
  about: 'workspace',
  personal: [],
  exported: 'with-workspace',
  erased: 'kept',
  kept: 'with-owner',
} as const;

describeData({
  products: settings,
  currency_rates: settings,
  order_settings: settings,
  // What was paid and when stays countable; whose it was, only the emptied card says.
  orders: {
    ...work,
    personal: ['external_customer_id'],
    erased: 'columns',
    hangs: { customer_id: 'customer' },
    leads: { id: 'order' },
  },
  order_lines: {
    ...work,
    personal: ['name'],
    erased: 'columns',
    hangs: { order_id: 'order' },
    emptied: { name: `'${takenOut}'` },
  },
  order_refunds: { ...work, personal: [], erased: 'kept', hangs: { order_id: 'order' } },
});
