import type { Capabilities } from '../shape/rules/capabilities.ts';

const megabyte = 1024 * 1024;

/**
 * What LINE carries (Messaging API reference, message objects): texts of 5,000 characters without formats. Pictures, films
 * and sounds are fetched by LINE; the small picture that it asks for beside a picture may have 1 MB, a film has a cover of
 * ours, and the length of a sound is read from the file. It takes no other files from a bot: those leave as links.
 */
export const lineCan: Capabilities = {
  textLength: 5_000,
  formats: [],
  files: { image: megabyte, video: 200 * megabyte, audio: 200 * megabyte },
  types: {
    image: ['image/jpeg', 'image/png'],
    video: ['video/mp4'],
    audio: ['audio/mp4', 'audio/x-m4a', 'audio/mpeg'],
  },
  templates: false,
  cards: 3,
  choices: 13,
  choicesText: 1_000,
  marks: { delivered: false, read: false },
  windowHours: null,
};
