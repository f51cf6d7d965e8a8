export { showRemotePictures } from '../domains/channels/email/reading/html/pictures.ts';
export { sanitiseHtml } from '../domains/channels/email/reading/html/sanitise.ts';
export { htmlToText } from '../domains/channels/email/reading/html/to-text.ts';
