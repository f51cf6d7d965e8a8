import type { ReplyLanguage } from '../reply/language.ts';

export const german: ReplyLanguage = {
  opens: ['Am', 'Der', 'Den', 'Um'],
  wrote: ['schrieb', 'hat geschrieben', 'geschrieben', 'schrieben'],
  from: ['Von', 'Absender'],
  sent: ['Gesendet', 'Datum', 'Gesendet am'],
  to: ['An', 'Kopie', 'Kopie an', 'Empfänger'],
  subject: ['Betreff', 'Betr', 'Wichtigkeit'],
  original: [
    'Urspr(?:ü|ue)ngliche (?:Nachricht|E-?Mail|Mail)',
    'Original ?Nachricht',
    'Originalnachricht',
    'Weitergeleitete (?:Nachricht|E-?Mail)',
    'Anfang der weitergeleiteten (?:Nachricht|E-?Mail)',
    'Weitergeleitet von .{1,80}',
  ],
  footer: [
    'Gesendet von',
    'Gesendet mit',
    'Von meine[mr] .{1,30} gesendet',
    'Diese Nachricht wurde von mein',
    'Outlook für (?:Android|iOS)',
    'Holen Sie sich Outlook',
  ],
};
