import type { IconName } from '../../design/icon-names.ts';

/** The picture of a channel; what has none yet speaks as chat. */
export const channelIcon = (channel: string): IconName => ICONS[channel] ?? 'chat';

const ICONS: Record<string, IconName> = {
  email: 'mail',
  mail: 'mail',
  form: 'form',
  api: 'spark',
  chat: 'chat',
  line: 'line',
  whatsapp: 'whatsapp',
  phone: 'phone',
};
