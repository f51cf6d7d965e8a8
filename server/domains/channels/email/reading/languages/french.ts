import type { ReplyLanguage } from '../reply/language.ts';

export const french: ReplyLanguage = {
  opens: ['Le', 'En date du'],
  wrote: ['a écrit', 'a ecrit', 'écrit', 'écrivit'],
  from: ['De', 'Expéditeur', 'Exp'],
  sent: ['Envoyé', 'Envoyé le', 'Envoyé à', 'Date'],
  to: ['À', 'A', 'Pour', 'Destinataire', 'Copie à', 'Dest'],
  subject: ['Objet', 'Sujet'],
  original: [
    "Message d['’]origine",
    "Message d['’]origine",
    'Message original',
    'Message transféré',
    'Mail original',
    'Début du message (?:réexpédié|transféré)',
    'Message Initial',
  ],
  footer: [
    'Envoyé de(?:puis)? ',
    'Envoyé à partir',
    'Envoyé avec',
    'Envoyé par',
    'Obtenir Outlook',
    'Télécharger Outlook',
  ],
};
