import type { Capabilities } from '../shape/rules/capabilities.ts';

const megabyte = 1024 * 1024;
const usual = { formats: [], templates: false, choices: 13, windowHours: 24 } as const;

/** What Messenger carries (Send API reference). */
export const messengerCan: Capabilities = {
  ...usual,
  textLength: 2_000,
  files: { image: 8 * megabyte, video: 25 * megabyte, audio: 25 * megabyte, document: 25 * megabyte },
  types: {},
  marks: { delivered: true, read: true },
};

/** What Instagram carries (Instagram messaging): texts of 1,000 bytes, of which a letter of Thai takes three; no papers. */
export const instagramCan: Capabilities = {
  ...usual,
  textLength: 330,
  files: { image: 8 * megabyte, video: 25 * megabyte, audio: 25 * megabyte },
  types: {
    image: ['image/jpeg', 'image/png'],
    video: ['video/mp4'],
    audio: ['audio/aac', 'audio/mp4', 'audio/wav'],
  },
  marks: { delivered: false, read: true },
};
