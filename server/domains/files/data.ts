import { describeData } from '../../platform/data.ts';

describeData({
  files: {
    about: 'customer',
    personal: ['name'],
    exported: 'with-customer',
    erased: 'row',
    kept: 'with-owner',
    hangs: { id: 'file', owner_id: 'message' },
    content: 'key',
    contentWhen: "state <> 'infected'",
  },
});
