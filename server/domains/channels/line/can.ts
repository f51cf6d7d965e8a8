import type { Capabilities } from '../shape/rules/capabilities.ts';

const megabyte = 1024 * 1024;

/**
 * What LINE carries (Messaging API reference, message objects): texts of 5,000 characters without formats. Pictures are
 * fetched by LINE; the small picture that it asks for too may have 1 MB. For sounds and films it wants lengths and
 * covers that nobody has here, and it takes no other files from a bot: those leave as links.
 */
export const lineCan: Capabilities = {
  textLength: 5_000,
  formats: [],
  files: { image: megabyte },
  types: { image: ['image/jpeg', 'image/png'] },
  templates: false,
  choices: 13,
  choicesText: 1_000,
  marks: { delivered: false, read: false },
  windowHours: null,
};
