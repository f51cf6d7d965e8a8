export { findMail, type LoggedMail, listMails } from './email/intake/log/list-mails.ts';
export { readRaw } from './email/intake/log/read-raw.ts';
export { replayMail } from './email/intake/log/replay-mail.ts';
export { fates } from './email/schema.ts';
export { forwardMessage } from './email/sending/forward/forward-message.ts';
export { mailNotice } from './email/sending/notice/mail-notice.ts';
export { listOutgoing, type OutgoingView } from './email/sending/outbox/list-outgoing.ts';
