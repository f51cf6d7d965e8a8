import type { Capabilities } from '../shape/rules/capabilities.ts';

const megabyte = 1024 * 1024;

/** A program of one's own takes everything; files go as links that it fetches. Its marks are what it reports. */
export const bridgeCan: Capabilities = {
  textLength: 20_000,
  formats: ['bold', 'italic', 'link'],
  files: { image: 100 * megabyte, video: 100 * megabyte, audio: 100 * megabyte, document: 100 * megabyte },
  types: {},
  templates: false,
  choices: 13,
  marks: { delivered: true, read: true },
  windowHours: null,
};
