import type { ReplyLanguage } from '../reply/language.ts';

export const polish: ReplyLanguage = {
  opens: ['Dnia', 'W dniu', 'Dn', 'pon|wt|śr|czw|pt|sob|niedz'],
  wrote: ['napisa[łl](?:a|\\(a\\))?', 'pisze'],
  from: ['Od', 'Nadawca'],
  sent: ['Wys[łl]ano', 'Data', 'Wys[łl]ane', 'Wiadomość wysłana'],
  to: ['Do', 'DW', 'Kopia'],
  subject: ['Temat'],
  original: [
    'Wiadomość oryginalna',
    'Oryginalna wiadomość',
    'Wiadomość przekazana',
    'Przekazana wiadomość',
    'Początek przekazywanej wiadomości',
  ],
  footer: ['Wys[łl]an[eo] z', 'Wysłane przez', 'Pobierz (?:program )?Outlook'],
};
