import { type Body, nobody } from './body.ts';

/** Opens the doors of channels: connections, mailboxes, talks, calls. */
export const channelsBodies: Record<string, Body> = {
  'POST /channel-connections': { channel: 'bridge', name: 'Kasir' },
  'PATCH /channel-connections/{id}': { name: 'Kasir dua' },
  'PATCH /chat-widgets/{id}': { theme: 'dark' },
  'POST /calls': { number: '+62811' },
  'POST /talks': { kind: 'visit', number: '+62811' },
  'PUT /calls/{id}/wrap-up': { notes: 'Sudah.' },
  'PUT /call-backs/{id}/settling': { state: 'reached' },
  'PUT /wrap-up-codes': { codes: [] },
  'POST /chat-offers/answers': { offerId: nobody, accepts: true },
  'POST /mailboxes': { address: 'new@toko-rina.example', name: 'Baru' },
  'POST /mail-signing': { domain: 'toko-rina.example' },
  'PATCH /mailboxes/{id}': { name: 'Kotak' },
  'POST /mailboxes/connection-tests': { imap: { host: 'imap.example', user: 'x' }, password: 'x' },
  'POST /blocked-senders': { pattern: 'spam.example' },
};
