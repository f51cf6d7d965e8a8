import { describeData } from '../../platform/data.ts';

describeData({
  search_entries: {
    about: 'customer',
    personal: ['title', 'body', 'words'],
    exported: 'never',
    erased: 'row',
    kept: 'with-owner',
    hangs: {
      id: 'message',
      request_id: 'request',
      conversation_id: 'conversation',
      customer_id: 'customer',
    },
  },
});
