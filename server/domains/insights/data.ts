import { describeData } from '../../platform/data.ts';

describeData({
  dashboards: {
    about: 'member',
    personal: ['name', 'parts'],
    exported: 'with-workspace',
    erased: 'row',
    kept: 'with-owner',
  },
  report_schedules: {
    ...{ about: 'member', personal: [], exported: 'with-workspace', erased: 'row', kept: 'with-owner' },
  },
  // Members, and addresses outside, which may be a customer's: whose words are taken out, gets nothing any more.
  report_receivers: {
    ...{
      about: 'customer',
      personal: ['address'],
      exported: 'with-customer',
      erased: 'row',
      kept: 'with-owner',
    },
    hangs: { address: 'address' },
  },
  report_deliveries: {
    ...{ about: 'nobody', personal: [], exported: 'never', erased: 'kept', kept: { days: 400 } },
  },
  reports: {
    about: 'member',
    personal: ['name', 'definition'],
    exported: 'with-workspace',
    erased: 'row',
    kept: 'with-owner',
  },
});
