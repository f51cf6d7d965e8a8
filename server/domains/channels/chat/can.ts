import type { Capabilities } from '../shape/rules/capabilities.ts';

const megabyte = 1024 * 1024;

/** What the widget carries: it is our own, so it tells what was read, and any time is a time to write. */
export const chatCan: Capabilities = {
  textLength: 20_000,
  formats: ['link'],
  files: { image: 50 * megabyte, video: 50 * megabyte, audio: 50 * megabyte, document: 50 * megabyte },
  types: {},
  templates: false,
  choices: 10,
  marks: { delivered: false, read: true },
  windowHours: null,
};
