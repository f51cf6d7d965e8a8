export { type AccessCard, maySee, visibleTo } from './access-card.ts';
export { deleteConversation } from './commands/delete-conversation.ts';
export { dropDraft, keepDraft } from './commands/keep-draft.ts';
export { markRead } from './commands/mark-read.ts';
export { moveMessage } from './commands/move-message.ts';
export { passDraft } from './commands/pass-draft.ts';
export { receiveMessage } from './commands/receive-message.ts';
export { redactMessage } from './commands/redact-message.ts';
export { reportDelivery } from './commands/report-delivery.ts';
export { setAccessCard } from './commands/set-access-card.ts';
export { startConversation } from './commands/start-conversation.ts';
export { takeBackMessage } from './commands/take-back-message.ts';
export { writeReply } from './commands/write-reply.ts';
export { writeSystemLine } from './commands/write-system-line.ts';
export {
  findConversationForSending,
  findDraft,
  findOpening,
  type Participant,
} from './queries/find-conversation.ts';
export { findLastWords } from './queries/find-last-words.ts';
export { type Attachment, listMessages, type MessageView, readMessage } from './queries/list-messages.ts';
export { previewOf } from './rules/preview.ts';
export { redactionMark } from './rules/redact.ts';
/** Cards for joins: who has read up to when, who was named where. */
export { mentions as mentionCards, readMarks as readMarkCards } from './schema.ts';
