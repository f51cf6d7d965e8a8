import { describeData } from '../../platform/data.ts';

export const data = describeData({
  search_entries: {
    about: 'customer',
    personal: ['title', 'body', 'words'],
    exported: 'never',
    erased: 'row',
    kept: 'with-owner',
  },
});
