import { describeData, takenOut } from '../../platform/data.ts';
import { describeSealed } from '../../platform/secrets/sealed-places.ts';

const said = { about: 'customer', exported: 'with-customer', kept: 'with-owner' } as const;
const mark = { about: 'member', personal: [], exported: 'never', erased: 'row', kept: 'with-owner' } as const;

const here = { conversation_id: 'conversation' } as const;

/** A line that says what happened keeps its code; only its values can hold words of a person. */
const withoutWords = `case when kind = 'system' then jsonb_build_object('code', text::jsonb -> 'code', 'params', '{}'::jsonb)::text else '${takenOut}' end`;

describeData({
  conversations: {
    ...said,
    personal: ['subject'],
    erased: 'columns',
    hangs: { id: 'conversation', customer_id: 'customer' },
    leads: { id: 'conversation' },
    emptied: { subject: `'${takenOut}'` },
  },
  participants: {
    ...said,
    personal: [],
    erased: 'row',
    hangs: { ...here, customer_id: 'customer' },
    leads: { conversation_id: 'talk' },
  },
  messages: {
    ...said,
    personal: [
      ...['text', 'html', 'quoted_text', 'quoted_html', 'to', 'cc', 'bcc', 'delivery_reason'],
      ...['customer_reaction', 'own_reaction', 'choices', 'signature'],
    ],
    erased: 'columns',
    hangs: { ...here, author_id: 'customer' },
    leads: { id: 'message', conversation_id: 'talk' },
    emptied: { text: withoutWords },
  },
  // What is sealed holds no word that anybody reads; it goes with its message.
  message_secrets: {
    ...said,
    personal: [],
    exported: 'never',
    erased: 'row',
    hangs: { message_id: 'message' },
  },
  message_translations: {
    ...said,
    personal: ['text'],
    erased: 'row',
    hangs: { message_id: 'message' },
  },
  message_files: {
    ...said,
    personal: ['content_id'],
    erased: 'row',
    hangs: { message_id: 'message', file_id: 'file' },
    leads: { file_id: 'file' },
  },
  drafts: {
    ...said,
    personal: ['html', 'cc'],
    exported: 'never',
    erased: 'row',
    hangs: here,
    leads: { file_ids: 'file' },
  },
  moved_by_merges: {
    ...said,
    personal: [],
    exported: 'never',
    erased: 'row',
    hangs: { merge_id: 'customer-merge' },
  },
  conversation_links: {
    ...said,
    personal: [],
    exported: 'never',
    erased: 'row',
    hangs: { ...here, customer_id: 'customer' },
    agedBy: 'created_at',
  },
  mentions: mark,
  message_reactions: mark,
  read_marks: mark,
});

describeSealed({
  ...{ table: 'message_secrets', column: 'sealed', key: 'id', of: 'workspace' },
  about: ({ key }) => key,
});
