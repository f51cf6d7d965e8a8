export { isSigned } from '../../platform/signatures/proofs.ts';
export { isSignedCall } from '../../platform/signatures/standard-webhooks.ts';
export { type Identity, type IdentityFault, readIdentity } from './chat/rules/identity.ts';
export { mayShow } from './chat/rules/origins.ts';
export { listTalk, listVisitorsIn, type Talk } from './chat/talk/list-talk.ts';
export { markSeen } from './chat/talk/mark-seen.ts';
export { sayInChat } from './chat/talk/say.ts';
export type { Shown as ShownMessage } from './chat/talk/shown.ts';
export {
  closeSession,
  findVisitor,
  identifyVisitor,
  listSeatedSessions,
  openSession,
  type Visitor,
} from './chat/visitors/sessions.ts';
export { aboutInput, findVisitorOf, notePresence } from './chat/visitors/write-visitor.ts';
export { readWidget } from './chat/widgets/keep-widget.ts';
export type { WidgetSettings } from './chat/widgets/settings.ts';
export { findMail, type LoggedMail, listMails } from './email/intake/log/list-mails.ts';
export { readRaw } from './email/intake/log/read-raw.ts';
export { replayMail } from './email/intake/log/replay-mail.ts';
export { findOpeningHours } from './email/mailboxes/find-opening-hours.ts';
export { isOwnMailbox } from './email/mailboxes/is-own-mailbox.ts';
export { findConversationOfMail, listPlaying, writeAsCustomer } from './email/playing/write-as-customer.ts';
export { closingOf, openMinutesIn, prospectOf } from './email/receipts/rules/opening-hours.ts';
export { sendLink } from './email/receipts/send-link.ts';
export { fates } from './email/schema.ts';
export { forwardMessage } from './email/sending/forward/forward-message.ts';
export { mailCustomer, mailFiles, mailNotice } from './email/sending/notice/mail-notice.ts';
export { findMailStates, listOutgoing, type OutgoingView } from './email/sending/outbox/list-outgoing.ts';
export { type Answer, askProvider, fetchBytes } from './shape/ask-provider.ts';
export {
  type Check,
  defineChannel,
  type Knock,
  type OpenConnection,
  type Outcome,
} from './shape/channel.ts';
export { noteDegraded, noteWorking } from './shape/connections/note-state.ts';
export {
  type ConnectionRow,
  findConnection,
  openConnections,
  withSecrets,
} from './shape/connections/open-connection.ts';
export { hookAddressOf } from './shape/connections/views.ts';
export type { CallReport, Happening } from './shape/happening.ts';
export { languageByWords } from './shape/language.ts';
export { listPassages } from './shape/passages/passages.ts';
export { takeCallsBy } from './shape/receiving/calls.ts';
export { findHook, keepHeard } from './shape/receiving/keep-arrival.ts';
/** The connection's card for joins. */
export { channelConnections as connectionCards } from './shape/schema.ts';
export { resendMessage } from './shape/sending/resend.ts';
export { signInput, signMessage } from './shape/sending/sign-message.ts';
export { askWithChoices } from './shape/ways/ask-with-choices.ts';
export { findReplyWay, type ReplyWay } from './shape/ways/find-reply-way.ts';
export { sendTemplate } from './shape/ways/send-template.ts';
export { replyWaySchema, shownWay } from './shape/ways/way-shapes.ts';
export { mailTranscript } from './transcript.ts';
