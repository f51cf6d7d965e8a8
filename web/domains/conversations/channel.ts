import type { IconName } from '../../design/icon-names.ts';
import type { Say } from '../../platform/messages/text.tsx';
import type { en } from './messages/en.ts';

/** The ways by which customers reach us. */
export const channels = [
  'email',
  'form',
  'chat',
  'phone',
  'visit',
  'api',
  'line',
  'whatsapp',
  'telegram',
  'messenger',
  'instagram',
  'bridge',
  'portal',
  'internal',
  'other',
] as const;
export type Channel = (typeof channels)[number];

/** Those whose messages may be sent once more when they did not arrive. */
export const mayBeResent = (channel: string) =>
  ['line', 'whatsapp', 'telegram', 'messenger', 'instagram', 'bridge'].includes(channel);

/** A channel in the middle of a sentence; one that is newer than this page is called by its own name. */
export function channelWord(channel: string, say: Say<typeof en>): string {
  const known = channels.find((one) => one === channel);
  return known ? say(`talk.channel.${known}`) : channel;
}

/** A channel alone, as in a table or a list of choices. */
export function channelLabel(channel: string, say: Say<typeof en>): string {
  const word = channelWord(channel, say);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The picture of a channel; one that is newer than this page speaks as chat. */
export function channelIcon(channel: string): IconName {
  const known = channels.find((one) => one === channel);
  return known ? ICONS[known] : 'chat';
}

const ICONS: Record<Channel, IconName> = {
  email: 'mail',
  form: 'form',
  chat: 'chat',
  phone: 'phone',
  visit: 'building',
  api: 'spark',
  line: 'line',
  whatsapp: 'whatsapp',
  telegram: 'send',
  messenger: 'chat',
  instagram: 'heart',
  bridge: 'link',
  portal: 'globe',
  internal: 'people',
  other: 'hand',
};
