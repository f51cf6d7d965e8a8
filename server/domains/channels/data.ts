import { describeData } from '../../platform/data.ts';

const mail = { about: 'customer', exported: 'with-customer', erased: 'row', kept: 'with-owner' } as const;
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
    personal: ['envelope_from', 'envelope_to', 'remote_address', 'helo', 'from', 'to', 'subject'],
    content: 'file_key',
  },
  outgoing_mails: { ...mail, personal: ['recipients', 'accepted', 'reason'], content: 'file_key' },
  mail_references: { ...mail, personal: ['message_id'], exported: 'never' },
  reply_tokens: { ...mail, personal: [], exported: 'never' },
  blocked_senders: { ...mail, personal: ['pattern'], exported: 'with-workspace', erased: 'kept' },
  automatic_sends: { ...mail, personal: ['address'], exported: 'never', kept: { days: 30 } },
});
