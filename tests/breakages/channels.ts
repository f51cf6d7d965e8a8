import { broken } from './breakage.ts';

const channels = 'server/domains/channels';

/** S20, S58, F13 and F19: the chat widget on other people's pages, and providers that repeat or die. */
export const breakagesOfChannels = [
  broken(
    'S20',
    'every page may use every widget',
    `${channels}/chat/rules/origins.ts`,
    'return origin === own || origins.includes(origin);',
    'return origin !== own || origins.includes(origin);',
  ),
  broken(
    'S58',
    'whoever asks is taken for some visitor',
    `${channels}/chat/visitors/sessions.ts`,
    '      eq(chatSessions.tokenHash, sha256(token)),\n      gt(chatSessions.expiresAt, now),',
    '      gt(chatSessions.expiresAt, now),',
  ),
  broken(
    'F13',
    'what a provider reports late takes a message back',
    `${channels}/shape/rules/states.ts`,
    'return order.indexOf(reported) > order.indexOf(known);',
    'return reported !== known;',
  ),
  broken(
    'F19',
    'a dead address is knocked at again at once',
    `${channels}/shape/rules/back-off.ts`,
    'return new Date(now.getTime() + wait);',
    'return new Date(now.getTime() + 0 * wait);',
  ),
];
