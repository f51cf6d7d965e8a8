import { describeData } from '../../platform/data.ts';

describeData({
  search_entries: {
    about: 'customer',
    personal: ['title', 'body', 'words'],
    exported: 'never',
    erased: 'row',
    kept: 'with-owner',
  },
});
