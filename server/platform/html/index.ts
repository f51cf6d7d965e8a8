export { escapeHtml, textToHtml } from './from-text.ts';
export { showRemotePictures, splitRemotePictures } from './pictures.ts';
export { MARK, sanitiseHtml, sanitiseWithMarks } from './sanitise.ts';
export { htmlToText } from './to-text.ts';
