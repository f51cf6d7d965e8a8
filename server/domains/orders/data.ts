import { describeData, takenOut } from '../../platform/data.ts';
import { describeSealed } from '../../platform/secrets/sealed-places.ts';

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
  shops: settings,
  shop_hooks: { ...settings, exported: 'never' },
  // Who is meant stands inside what the shop sent: it goes when it was taken in, at the latest after 30 days.
  shop_deliveries: {
    ...work,
    personal: ['body'],
    exported: 'never',
    erased: 'columns',
    hangs: {},
    mentions: { body: ['address'] },
    kept: { days: 30 },
    agedBy: 'received_at',
  },
  order_imports: {
    ...work,
    personal: ['name', 'columns', 'preview'],
    exported: 'with-workspace',
    erased: 'row',
    // Its file, samples and preview are looked after by `care.ts`: they hold many people at once.
    hangs: {},
    kept: { days: 30 },
    agedBy: 'created_at',
  },
  order_import_orders: {
    ...work,
    personal: [],
    exported: 'never',
    erased: 'kept',
    hangs: { order_id: 'order' },
  },
  order_import_rows: {
    ...work,
    personal: ['cells'],
    exported: 'never',
    erased: 'row',
    hangs: {},
    mentions: { cells: ['address'] },
  },
});

describeSealed({
  ...{ table: 'shops', column: 'secret', key: 'id', of: 'workspace' },
  about: ({ key }) => key,
});
