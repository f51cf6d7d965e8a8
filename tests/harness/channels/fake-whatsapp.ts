import { tinyPng } from './fake-line.ts';
import { type Answer, type FakeProvider, startFakeProvider } from './fake-provider.ts';

export const whatsappFields = {
  phoneNumberId: '106540352242922',
  businessAccountId: '102290129340398',
  accessToken: 'an access token of this test',
  appSecret: 'an app secret of this test',
};

export type FakeWhatsapp = FakeProvider & {
  /** What left, in order. */
  got: Record<string, unknown>[];
  /** People whose last words are older than a day. */
  closed: Set<string>;
  templates: Record<string, unknown>[];
};

/** The Cloud API as its reference says: messages, media up and down, templates, the window of a day, its error codes. */
export async function startFakeWhatsapp(): Promise<FakeWhatsapp> {
  const state = {
    got: [] as Record<string, unknown>[],
    closed: new Set<string>(),
    templates: [
      template('pengingat', 'id', 'APPROVED', 'Halo {{1}}, pesanan {{2}} siap diambil.'),
      template('promo', 'id', 'REJECTED', 'Diskon {{1}}{{2}}', 'INVALID_FORMAT'),
    ],
  };
  let ids = 0;
  const provider = await startFakeProvider(({ to, method, headers, json }) => {
    const path = to.replace(/^graph\.facebook\.com\/v\d+\.\d+/, '');
    if (headers.authorization !== `Bearer ${whatsappFields.accessToken}`)
      return graphError(401, 190, 'Error validating access token: Session has expired');
    if (to.startsWith('lookaside.')) return { status: 200, body: tinyPng, type: 'image/png' };
    if (path.endsWith('/subscribed_apps')) return { status: 200, json: { success: true } };
    if (path.includes('/message_templates')) return { status: 200, json: { data: state.templates } };
    if (path.endsWith('/media') && method === 'POST') return { status: 200, json: { id: 'media-up' } };
    if (path.endsWith('/messages')) {
      if (json.status === 'read') return { status: 200, json: { success: true } };
      return take(json);
    }
    if (path.includes('?fields=id,display_phone_number')) {
      const id = path.split('?')[0]?.slice(1);
      if (id === 'nobody') return graphError(400, 100, 'Unsupported get request');
      return {
        status: 200,
        json: {
          id,
          display_phone_number: '+62 812-0000',
          verified_name: 'Toko Rina',
          quality_rating: 'GREEN',
        },
      };
    }
    return {
      status: 200,
      json: { url: `https://lookaside.fbsbx.com/media/${path.slice(1)}`, mime_type: 'image/png' },
    };
  }, /facebook\.com$|fbsbx\.com$/);
  return Object.assign(provider, state);

  function take(json: Record<string, unknown>): Answer {
    const {
      to,
      type,
      template: chosen,
    } = json as {
      to: string;
      type: string;
      template?: { name: string; components: { parameters: unknown[] }[] };
    };
    if (state.closed.has(to) && type !== 'template')
      return graphError(
        400,
        131_047,
        'Re-engagement message',
        'More than 24 hours have passed since the recipient last replied',
      );
    if (type === 'template') {
      const known = state.templates.find((one) => one.name === chosen?.name && one.status === 'APPROVED');
      if (!known) return graphError(404, 132_001, 'Template name does not exist in the translation');
      if (chosen?.components[0]?.parameters.length !== 2)
        return graphError(400, 132_000, 'Number of parameters does not match the expected number of params');
    }
    state.got.push(json);
    ids += 1;
    return { status: 200, json: { messaging_product: 'whatsapp', messages: [{ id: `wamid.out${ids}` }] } };
  }
}

function template(name: string, language: string, status: string, text: string, rejected_reason = 'NONE') {
  return {
    name,
    language,
    status,
    category: 'UTILITY',
    rejected_reason,
    components: [{ type: 'BODY', text }],
  };
}

export function graphError(status: number, code: number, message: string, details?: string): Answer {
  const error_data = details ? { error_data: { messaging_product: 'whatsapp', details } } : {};
  return {
    status,
    json: { error: { message: `(#${code}) ${message}`, type: 'OAuthException', code, ...error_data } },
  };
}
