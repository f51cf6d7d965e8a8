import { createHmac } from 'node:crypto';
import { keepWidget } from '../../../server/domains/channels/chat/widgets/keep-widget.ts';
import { withSecrets } from '../../../server/domains/channels/shape/connections/open-connection.ts';
import { hearMessage } from '../../../server/domains/requests/commands/hearing/hear-message.ts';
import { findRequestOfConversation } from '../../../server/domains/requests/index.ts';
import { newId } from '../../../server/kernel/ids.ts';
import { type Answer, type Call, openDoors } from '../http.ts';
import { type ChannelRoom, openChannelRoom } from './channel-room.ts';

/** The page that may show the widget of these tests. */
export const shopPage = 'https://toko-rina.example';

/** A browser on a page, with the token that it keeps. */
export type Browsing = {
  token: string | null;
  call(method: string, path: string, given?: Call & { origin?: string | null }): Promise<Answer>;
  begin(): Promise<void>;
  say(text: string, more?: Record<string, unknown>): Promise<Answer>;
  /** The words of the talk, as the widget shows them. */
  words(): Promise<string[]>;
};

export type ChatRoom = ChannelRoom & {
  doors: Awaited<ReturnType<typeof openDoors>>;
  browse(): Browsing;
  /** A token as the company’s own server signs it. */
  sign(claims?: Record<string, unknown>, secret?: string): Promise<string>;
  /** The request of a talk, opened as the listener does. */
  requestOf(conversationId: string): Promise<string>;
};

/** A company with a chat widget, and browsers on its pages. */
export async function openChatRoom(): Promise<ChatRoom> {
  const room = await openChannelRoom('chat', {});
  const doors = await openDoors();
  const manager = { actor: room.sari, now: new Date() };
  await keepWidget(manager, { connectionId: room.connectionId, changes: { origins: [shopPage] } });
  return {
    ...room,
    doors,
    browse: () => browsing(doors, room.hookKey),
    async sign(claims = {}, secret) {
      const { secrets } = await withSecrets(await room.connection());
      const at = Math.floor(Date.now() / 1000);
      const whole = {
        iss: shopPage,
        aud: room.hookKey,
        sub: 'rina-1',
        iat: at,
        exp: at + 300,
        jti: newId(),
        ...claims,
      };
      return signToken({ kid: secrets.signingKeyId }, whole, secret ?? secrets.signingSecret ?? '');
    },
    async requestOf(conversationId) {
      const [first] = await room.messages(conversationId);
      const about = { conversationId, messageId: first?.id ?? '', automatic: false, folder: 'work' as const };
      const nowhere = { teamId: null, brandId: null, perhapsConversationId: null };
      const found = await findRequestOfConversation(room.context(), { conversationId });
      if (!found) await hearMessage(room.context(), { ...about, ...nowhere });
      return (await findRequestOfConversation(room.context(), { conversationId }))?.id ?? '';
    },
  };
}

function signToken(head: object, claims: object, secret: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'HS256', typ: 'JWT', ...head })}.${part(claims)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

function browsing(doors: ChatRoom['doors'], key: string): Browsing {
  const browser: Browsing = {
    token: null,
    call(method, path, { origin = shopPage, headers = {}, ...given } = {}) {
      const from: Record<string, string> = origin === null ? {} : { origin };
      const who: Record<string, string> = browser.token ? { 'x-visitor': browser.token } : {};
      return doors.call(method, `/api/v1/chat/${key}${path}`, {
        ...given,
        headers: { ...from, ...who, ...headers },
      });
    },
    async begin() {
      browser.token = String((await browser.call('POST', '/sessions')).json.token);
    },
    say: (text, more = {}) => browser.call('POST', '/messages', { json: { id: newId(), text, ...more } }),
    async words() {
      const { messages = [] } = (await browser.call('GET', '/talk')).json as {
        messages?: { text: string }[];
      };
      return messages.map((one) => one.text);
    },
  };
  return browser;
}
