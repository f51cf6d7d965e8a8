import type { ReplyLanguage } from '../reply/language.ts';

export const dutch: ReplyLanguage = {
  opens: ['Op', 'Den'],
  wrote: ['schreef', 'geschreven', 'het volgende geschreven', 'heeft geschreven'],
  from: ['Van', 'Afzender'],
  sent: ['Verzonden', 'Datum', 'Verzonden op', 'Verstuurd'],
  to: ['Aan', 'Kopie'],
  subject: ['Onderwerp'],
  original: [
    'Oorspronkelijk bericht',
    'Origineel bericht',
    'Oorspronkelijke mail',
    'Doorgestuurd bericht',
    'Begin doorgestuurd bericht',
  ],
  footer: [
    'Verzonden vanaf',
    'Verstuurd vanaf',
    'Verzonden via',
    'Verzonden met',
    'Verstuurd via',
    'Outlook voor',
    'Download Outlook',
  ],
};
