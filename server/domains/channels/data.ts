import { describeData } from '../../platform/data.ts';
import { describeSealed } from '../../platform/secrets/sealed-places.ts';

const mail = { about: 'customer', exported: 'with-customer', erased: 'row', kept: 'with-owner' } as const;
const byConversation = { conversation_id: 'conversation' } as const;
const set = {
  about: 'workspace',
  personal: [],
  exported: 'with-workspace',
  erased: 'kept',
  kept: 'with-owner',
} as const;

describeData({
  mailboxes: set,
  mail_routes: set,
  imap_cursors: { ...set, exported: 'never' },
  incoming_mails: {
    ...mail,
    personal: [
      ...['envelope_from', 'envelope_to', 'remote_address', 'helo', 'message_id', 'authentication'],
      ...['from', 'to', 'subject', 'conversation_id', 'stored_message_id'],
    ],
    erased: 'columns',
    hangs: { ...byConversation, stored_message_id: 'message', from: 'address', envelope_from: 'address' },
    // What nobody has read yet is new: it came after what was asked for.
    spared: "fate = 'stored'",
    content: 'file_key',
    agedBy: 'received_at',
  },
  outgoing_mails: {
    ...mail,
    personal: ['recipients', 'accepted', 'reason'],
    hangs: { ...byConversation, stored_message_id: 'message', recipients: 'address' },
    leads: { id: 'outgoing-mail' },
    content: 'file_key',
    agedBy: 'created_at',
  },
  mail_references: { ...mail, personal: ['message_id'], exported: 'never', hangs: byConversation },
  reply_tokens: { ...mail, personal: [], exported: 'never', hangs: byConversation },
  stopped_addresses: {
    ...mail,
    personal: ['address', 'words'],
    hangs: { address: 'address' },
    agedBy: 'stopped_at',
  },
  blocked_senders: {
    ...mail,
    personal: ['pattern'],
    exported: 'with-workspace',
    hangs: { pattern: 'address' },
  },
  automatic_sends: {
    ...mail,
    personal: ['address'],
    exported: 'never',
    kept: { days: 30 },
    hangs: { ...byConversation, address: 'address' },
    agedBy: 'sent_at',
  },
});

describeSealed({
  ...{ table: 'mailboxes', column: 'imap_secret', key: 'id', of: 'workspace' },
  about: ({ key }) => key,
});
