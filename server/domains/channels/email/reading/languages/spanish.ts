import type { ReplyLanguage } from '../reply/language.ts';

export const spanish: ReplyLanguage = {
  opens: ['El', 'Con fecha', 'En'],
  wrote: ['escribió', 'escribio', 'ha escrito', 'escribía'],
  from: ['De', 'Remitente'],
  sent: ['Enviado', 'Enviado el', 'Enviada', 'Enviado a las', 'Fecha'],
  to: ['Para', 'A', 'Copia'],
  subject: ['Asunto'],
  original: [
    'Mensaje original',
    'Mensaje reenviado',
    'Forwarded message',
    'Inicio del mensaje reenviado',
    'Mensaje enviado',
  ],
  footer: ['Enviado desde', 'Enviado con', 'Enviado por', 'Obtener Outlook'],
};
