import type { ReplyLanguage } from '../reply/language.ts';

export const italian: ReplyLanguage = {
  opens: ['Il', 'In data', 'Il giorno'],
  wrote: ['ha scritto', 'scrive', 'scriveva'],
  from: ['Da', 'Mittente'],
  sent: ['Inviato', 'Data', 'Inviato il', 'Inviata'],
  to: ['A', 'Per', 'Copia'],
  subject: ['Oggetto'],
  original: [
    'Messaggio originale',
    'Messaggio inoltrato',
    'Inizio messaggio inoltrato',
    'Messaggio Originale',
  ],
  footer: ['Inviato da', 'Inviato dal', 'Inviato con', 'Scarica Outlook', 'Ottieni Outlook'],
};
