import { type Call, type FakeProvider, startFakeProvider } from './fake-provider.ts';

export const lineSecret = 'a channel secret of this test';
export const lineToken = 'a channel token of this test';
/** The smallest PNG there is. */
export const tinyPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export type FakeLine = FakeProvider & {
  /** Tokens that answer once. */
  replyTokens: Set<string>;
  /** What people got, in order: to whom (or by which token), and the message objects. */
  got: { by: 'reply' | 'push'; to: string; messages: Record<string, unknown>[] }[];
};

/** The Messaging API as its reference says: tokens once, five messages a call, retry keys, quota, profiles, contents. */
export async function startFakeLine(): Promise<FakeLine> {
  const state = { replyTokens: new Set<string>(), got: [] as FakeLine['got'] };
  const keys = new Map<string, object>();
  let ids = 500_000;
  const take = (by: 'reply' | 'push', to: string, { json }: Call) => {
    const messages = json.messages as Record<string, unknown>[];
    if (!Array.isArray(messages) || messages.length < 1 || messages.length > 5)
      return refuse('The request body has 1 error(s)', 'Size must be between 1 and 5', 'messages');
    const long = messages.findIndex((one) => String(one.text ?? '').length > 5_000);
    if (long >= 0)
      return refuse(
        'The request body has 1 error(s)',
        'Length must be between 0 and 5000',
        `messages[${long}].text`,
      );
    state.got.push({ by, to, messages });
    return {
      status: 200,
      json: { sentMessages: messages.map(() => ({ id: String(ids++), quoteToken: 'q' })) },
    };
  };
  const provider = await startFakeProvider((call) => {
    const { to, headers, json } = call;
    if (to.startsWith('stickershop.')) return { status: 200, body: tinyPng, type: 'image/png' };
    if (headers.authorization !== `Bearer ${lineToken}`)
      return {
        status: 401,
        json: { message: 'Authentication failed. Confirm that the access token is valid.' },
      };
    if (to.endsWith('/v2/bot/info'))
      return {
        status: 200,
        json: { userId: 'Ubot00000000000000000000000000000', basicId: '@tokorina', displayName: 'Toko Rina' },
      };
    if (to.endsWith('/message/quota')) return { status: 200, json: { type: 'limited', value: 300 } };
    if (to.endsWith('/message/quota/consumption')) return { status: 200, json: { totalUsage: 12 } };
    if (to.endsWith('/channel/webhook/endpoint')) return { status: 200, json: {} };
    if (to.includes('/profile/') || to.includes('/member/'))
      return { status: 200, json: { displayName: 'Somchai', userId: to.split('/').at(-1) } };
    if (to.startsWith('api-data.')) return { status: 200, body: tinyPng, type: 'image/png' };
    if (to.endsWith('/message/reply')) {
      const token = String(json.replyToken);
      if (!state.replyTokens.delete(token)) return { status: 400, json: { message: 'Invalid reply token' } };
      return take('reply', token, call);
    }
    if (to.endsWith('/message/push')) {
      const key = String(headers['x-line-retry-key']);
      const before = keys.get(key);
      if (before) return { status: 409, json: { message: 'The retry key is already accepted', ...before } };
      const answer = take('push', String(json.to), call);
      if (answer.status === 200 && 'sentMessages' in answer.json) keys.set(key, answer.json);
      return answer;
    }
    return null;
  }, /line\.me$|line-scdn\.net$/);
  return Object.assign(provider, state);
}

function refuse(message: string, detail: string, property: string) {
  return { status: 400, json: { message, details: [{ message: detail, property }] } };
}
