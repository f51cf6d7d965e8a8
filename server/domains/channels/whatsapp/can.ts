import type { Capabilities } from '../shape/rules/capabilities.ts';

const megabyte = 1024 * 1024;

/** What WhatsApp carries (Cloud API reference, supported media types and message limits). */
export const whatsappCan: Capabilities = {
  textLength: 4_096,
  formats: ['bold', 'italic'],
  files: { image: 5 * megabyte, video: 16 * megabyte, audio: 16 * megabyte, document: 100 * megabyte },
  types: {
    image: ['image/jpeg', 'image/png'],
    video: ['video/mp4', 'video/3gpp'],
    audio: ['audio/aac', 'audio/mp4', 'audio/mpeg', 'audio/amr', 'audio/ogg'],
  },
  templates: true,
  choices: 10,
  choicesText: 1_024,
  marks: { delivered: true, read: true },
  windowHours: 24,
};
