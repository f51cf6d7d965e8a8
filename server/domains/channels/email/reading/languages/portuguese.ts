import type { ReplyLanguage } from '../reply/language.ts';

export const portuguese: ReplyLanguage = {
  opens: ['Em', 'A', 'No dia', 'Na'],
  wrote: ['escreveu', 'escreveu o seguinte', 'escrevia'],
  from: ['De', 'Remetente'],
  sent: ['Enviado', 'Enviada', 'Enviado em', 'Enviada em', 'Data'],
  to: ['Para', 'Cópia'],
  subject: ['Assunto'],
  original: [
    'Mensagem original',
    'Mensagem encaminhada',
    'Mensagem reencaminhada',
    'Início da mensagem (?:reencaminhada|encaminhada)',
  ],
  footer: [
    'Enviado do',
    'Enviado da',
    'Enviado de',
    'Enviado a partir',
    'Enviado pelo',
    'Enviada do',
    'Obter o Outlook',
    'Obtenha o Outlook',
  ],
};
