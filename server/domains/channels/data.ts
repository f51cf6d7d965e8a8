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
  channel_connections: set,
  channel_hooks: { ...set, exported: 'never' },
  mail_signing_keys: { ...set, exported: 'never' },
  // Who is meant stands inside what the provider sent: it goes when it was taken in, at the latest after 30 days.
  channel_arrivals: {
    ...mail,
    personal: ['body'],
    exported: 'never',
    erased: 'columns',
    hangs: {},
    mentions: { body: ['address'] },
    kept: { days: 30 },
    agedBy: 'received_at',
  },
  channel_threads: {
    ...mail,
    personal: ['peer', 'reply_token', 'came_by'],
    hangs: { ...byConversation, peer: 'address' },
  },
  channel_messages: {
    ...mail,
    personal: ['external_id'],
    exported: 'never',
    hangs: { ...byConversation, message_id: 'message' },
  },
  channel_parcels: {
    ...mail,
    personal: ['extra', 'reason'],
    hangs: { ...byConversation, message_id: 'message' },
    agedBy: 'created_at',
  },
  channel_templates: set,
  chat_widgets: set,
  chat_visitors: {
    ...mail,
    personal: ['external_id', 'name', 'email', 'attributes', 'page'],
    hangs: { customer_id: 'customer', email: 'address' },
    leads: { id: 'chat-visitor' },
    agedBy: 'created_at',
  },
  chat_sessions: { ...mail, personal: [], exported: 'never', hangs: { visitor_id: 'chat-visitor' } },
  chat_identities: {
    ...mail,
    personal: ['token_id'],
    exported: 'never',
    kept: { days: 1 },
    hangs: {},
    agedBy: 'expires_at',
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
  ...{ table: 'channel_connections', column: 'secrets', key: 'id', of: 'workspace' },
  about: ({ key }) => key,
});
describeSealed({
  ...{ table: 'mailboxes', column: 'imap_secret', key: 'id', of: 'workspace' },
  about: ({ key }) => key,
});
describeSealed({
  ...{ table: 'mail_signing_keys', column: 'private_key', key: 'id', of: 'workspace' },
  about: ({ key }) => key,
});
