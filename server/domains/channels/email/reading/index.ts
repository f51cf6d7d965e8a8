export {
  htmlToText,
  sanitiseHtml,
  splitRemotePictures,
} from '../../../../platform/html/index.ts';
export { READING_LIMITS } from './limits.ts';
export type {
  Automatic,
  AutomaticKind,
  Bounce,
  BounceAction,
  BounceRecipient,
  MailAddress,
  MailAttachment,
  MailHeaders,
  MailLanguage,
  MailText,
  ReadMail,
  ReadMailOptions,
} from './mail.ts';
export { readHeaders } from './parts/headers.ts';
export { readMail, readMoving, stopReading } from './pool.ts';
export { partText } from './reply/part-text.ts';
export { MailUnreadable, type UnreadableCode } from './unreadable.ts';
