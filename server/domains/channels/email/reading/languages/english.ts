import type { ReplyLanguage } from '../reply/language.ts';

export const english: ReplyLanguage = {
  opens: ['On'],
  wrote: ['wrote', 'writes', 'said'],
  from: ['From', 'Reply-To'],
  sent: ['Sent', 'Date', 'Sent at'],
  to: ['To', 'Cc', 'Bcc'],
  subject: ['Subject', 'Importance'],
  original: [
    'Original Message',
    'Original Email',
    'Original Mail',
    'Forwarded message',
    'Forwarded Mail',
    'Reply message',
    'Reply Separator',
    'Begin forwarded message',
    'Forwarded by .{1,80}',
    'In reply to .{1,80}',
  ],
  footer: [
    'Sent from (?:my|Mail|Outlook|Yahoo|the|Samsung|Proton|Type|Blue|Spark|AOL|Gmail|Windows|e?M Client|Mailbird)\\S*',
    'Sent via',
    'Sent with',
    'Sent using',
    'Get Outlook for',
    'Envoy\\u00e9 via',
    'Download Outlook',
    'Get BlueMail for',
    'Get Yahoo Mail for',
  ],
};
