export { type AccessCard, maySee, visibleTo } from './access-card.ts';
export { choicesInput } from './choices-input.ts';
export { deleteConversation } from './commands/delete-conversation.ts';
export { dropDraft, keepDraft } from './commands/drafts/keep-draft.ts';
export { passDraft } from './commands/drafts/pass-draft.ts';
export { checkDraft, shareDraft, takeOverDraft } from './commands/drafts/share-draft.ts';
export { addToMessage } from './commands/joining/add-to-message.ts';
export { carryNote } from './commands/joining/carry-note.ts';
export { addParticipant, changeRequester, removeParticipant } from './commands/joining/keep-participants.ts';
export { mergeConversation, unmergeConversation } from './commands/joining/merge-conversation.ts';
export { splitConversation } from './commands/joining/split-conversation.ts';
export { endLinks, findLink, makeLink } from './commands/make-link.ts';
export { markRead } from './commands/mark-read.ts';
export { moveMessage } from './commands/move-message.ts';
export { noteOwnReaction } from './commands/note-own-reaction.ts';
export { noteReception } from './commands/note-reception.ts';
export { react } from './commands/react.ts';
export { receiveMessage } from './commands/receive-message.ts';
export { redactMessage } from './commands/redact-message.ts';
export { reportDelivery } from './commands/report-delivery.ts';
export { forgetSecrets, revealSecrets } from './commands/secrets/reveal-secrets.ts';
export { setAccessCard } from './commands/set-access-card.ts';
export { startConversation } from './commands/start-conversation.ts';
export { startOutgoing } from './commands/starting/start-outgoing.ts';
export { startSideConversation } from './commands/starting/start-side-conversation.ts';
export { takeBackMessage } from './commands/take-back-message.ts';
export { takeBackNote } from './commands/take-back-note.ts';
export { writeReply } from './commands/write-reply.ts';
export { writeSystemLine } from './commands/write-system-line.ts';
export { maskCodes } from './mask-codes.ts';
export {
  findConversationForSending,
  findDraft,
  findOpening,
  type Participant,
} from './queries/find-conversation.ts';
export { findLastWords } from './queries/find-last-words.ts';
export { findTeamRead } from './queries/find-team-read.ts';
export { listAnswers } from './queries/list-answers.ts';
export { listConversationHeads } from './queries/list-conversation-heads.ts';
export { listCustomersOfConversations } from './queries/list-customers-of.ts';
export { listFirstWords } from './queries/list-first-words.ts';
export { listLastWords } from './queries/list-last-words.ts';
export {
  type Attachment,
  listMessages,
  type MessageView,
  type Reacted,
  readMessage,
  readMessages,
} from './queries/list-messages.ts';
export { listParticipants } from './queries/list-participants.ts';
export { listSharedDrafts } from './queries/list-shared-drafts.ts';
export { listSpoken } from './queries/list-spoken.ts';
export { listTakenIn } from './queries/list-taken-in.ts';
export { listTurns } from './queries/list-turns.ts';
export { chosenOf, numbered } from './rules/choices.ts';
export { readLink, standOf, writeLink } from './rules/link.ts';
export { previewOf } from './rules/preview.ts';
export { redactionMark } from './rules/redact.ts';
export { hideInText } from './rules/secrets/hide-secrets.ts';
/** Cards for joins: who has read up to when, who was named where. */
export { mentions as mentionCards, readMarks as readMarkCards } from './schema.ts';
export {
  listTranslations,
  translateDraft,
  translateMessages,
  writeTranslated,
} from './translations/translations.ts';
