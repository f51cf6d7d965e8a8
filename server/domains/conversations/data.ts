import { describeData } from '../../platform/data.ts';

const said = { about: 'customer', exported: 'with-customer', kept: 'with-owner' } as const;
const mark = { about: 'member', personal: [], exported: 'never', erased: 'row', kept: 'with-owner' } as const;

describeData({
  conversations: { ...said, personal: ['subject'], erased: 'columns' },
  participants: { ...said, personal: [], erased: 'row' },
  messages: {
    ...said,
    personal: ['text', 'html', 'quoted_text', 'quoted_html', 'to', 'cc', 'bcc', 'delivery_reason'],
    erased: 'columns',
  },
  message_files: { ...said, personal: ['content_id'], erased: 'row' },
  drafts: { ...said, personal: ['html', 'cc'], exported: 'never', erased: 'row' },
  moved_by_merges: { ...said, personal: [], exported: 'never', erased: 'row' },
  conversation_links: { ...said, personal: [], exported: 'never', erased: 'row' },
  mentions: mark,
  message_reactions: mark,
  read_marks: mark,
});
