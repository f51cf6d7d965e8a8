import { describeData } from '../../platform/data.ts';

const own = { about: 'customer', exported: 'with-customer', kept: 'with-owner' } as const;

describeData({
  customers: { ...own, personal: ['name', 'preferred_name', 'honorific', 'notes'], erased: 'columns' },
  customer_addresses: { ...own, personal: ['value'], erased: 'row' },
});
