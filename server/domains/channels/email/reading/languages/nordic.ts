import type { ReplyLanguage } from '../reply/language.ts';

export const nordic: ReplyLanguage = {
  opens: [
    'Den',
    'På',
    'Kl',
    'Ons|Tor|Fre|Lør|Søn|Man|Tir|Lör|Sön|Mån',
    'Søndag|Mandag|Tirsdag|Onsdag|Torsdag|Fredag|Lørdag',
  ],
  wrote: ['skrev', 'skrev følgende', 'skrev följande', 'kirjoitti'],
  from: ['Från', 'Fra', 'Lähettäjä'],
  sent: ['Skickat', 'Sendt', 'Datum', 'Dato', 'Lähetetty', 'Päiväys'],
  to: ['Till', 'Til', 'Kopia', 'Kopi', 'Vastaanottaja'],
  subject: ['Ämne', 'Emne', 'Aihe'],
  original: [
    'Ursprungligt meddelande',
    'Originalmeddelande',
    'Oprindelig (?:besked|meddelelse)',
    'Opprinnelig melding',
    'Vidarebefordrat meddelande',
    'Videresendt (?:besked|melding|meddelelse)',
    'Alkuperäinen viesti',
    'Välitetty viesti',
    'Påbörjat vidarebefordrat meddelande',
  ],
  footer: [
    'Skickat från',
    'Sendt fra',
    'Skickat via',
    'Sendt via',
    'Sendt med',
    'Hent Outlook',
    'Lähetetty',
    'Hämta Outlook',
  ],
};
