import { describeData } from '../../platform/data.ts';

describeData({
  files: {
    about: 'customer',
    personal: ['name'],
    exported: 'with-customer',
    erased: 'row',
    kept: 'with-owner',
    content: 'key',
  },
});
