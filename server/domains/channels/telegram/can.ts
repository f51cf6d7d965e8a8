import type { Capabilities } from '../shape/rules/capabilities.ts';

const megabyte = 1024 * 1024;

/** What Telegram carries (Bot API: sendMessage, sendPhoto, sending files). It tells neither of arrival nor of reading. */
export const telegramCan: Capabilities = {
  textLength: 4_096,
  formats: [],
  files: { image: 10 * megabyte, video: 50 * megabyte, audio: 50 * megabyte, document: 50 * megabyte },
  types: {},
  templates: false,
  choices: 10,
  marks: { delivered: false, read: false },
  windowHours: null,
};
