import { describeData } from '../../platform/data.ts';

export const data = describeData({
  files: {
    about: 'customer',
    personal: ['name'],
    exported: 'with-customer',
    erased: 'row',
    kept: 'with-owner',
  },
});
