import { Problem } from '../../../kernel/problem.ts';
import { fetchBytes } from '../shape/ask-provider.ts';
import { type Check, defineChannel, type OpenConnection, type TemplateGiven } from '../shape/channel.ts';
import type { RemoteFile } from '../shape/happening.ts';
import { askMeta, errorIn, isSignedByMeta } from '../shape/meta.ts';
import { whatsappCan } from './can.ts';
import { readWhatsapp } from './read.ts';
import { sendWhatsapp, signAtWhatsapp } from './send.ts';

defineChannel({
  name: 'whatsapp',
  can: whatsappCan,
  addressKind: 'whatsapp',
  fields: [
    { name: 'phoneNumberId', secret: false },
    { name: 'businessAccountId', secret: false },
    { name: 'accessToken', secret: true },
    { name: 'appSecret', secret: true },
  ],
  isGenuine: ({ secrets }, { raw, header }) =>
    isSignedByMeta(secrets.appSecret, raw, header('x-hub-signature-256')),
  read: readWhatsapp,
  pack: (pieces) => pieces.map((one) => [one]),
  send: sendWhatsapp,
  sign: signAtWhatsapp,
  check: checkWhatsapp,
  fetchFile: fetchMedia,
  openHook: subscribe,
  async markRead({ account, secrets }, message_id) {
    await askMeta(secrets.accessToken, `/${account}/messages`, {
      json: { messaging_product: 'whatsapp', status: 'read', message_id },
    });
  },
  listTemplates,
  pace: { perPeer: 0, perSecond: 60 },
});

async function checkWhatsapp({ settings, secrets }: OpenConnection): Promise<Check> {
  const fields = 'id,display_phone_number,verified_name,quality_rating';
  const answer = await askMeta(
    secrets.accessToken,
    `/${encodeURIComponent(settings.phoneNumberId ?? '')}?fields=${fields}`,
  );
  if (answer.status === 0) return { works: false, code: 'unreachable', words: '' };
  if (answer.status !== 200) {
    const { code, words } = errorIn(answer);
    return { works: false, code: code === 190 || answer.status === 401 ? 'token-refused' : 'refused', words };
  }
  const { id, display_phone_number: phone, verified_name: name, quality_rating: quality } = answer.json;
  return {
    works: true,
    account: String(id),
    name: String(name ?? phone ?? id),
    settings: { phone: String(phone ?? ''), quality: String(quality ?? '') },
  };
}

/** The bytes of a file, by its id: first where they lie, then they themselves, both in the name of the token. */
async function fetchMedia({ secrets }: OpenConnection, { name, type, ref }: RemoteFile) {
  const place = await askMeta(secrets.accessToken, `/${encodeURIComponent(ref)}`);
  if (place.status === 404 || place.status === 400) throw new Problem(404, 'file-not-found');
  if (typeof place.json.url !== 'string') throw new Problem(502, 'address-unreachable');
  const headers = { authorization: `Bearer ${secrets.accessToken ?? ''}` };
  const { content } = await fetchBytes(place.json.url, headers);
  return { name, type, content };
}

/** All numbers of an account share its subscription; the address of this one goes over that of the app. */
async function subscribe({ settings, secrets }: OpenConnection, address: string) {
  const json = { override_callback_uri: address, verify_token: settings.verifyToken };
  const path = `/${encodeURIComponent(settings.businessAccountId ?? '')}/subscribed_apps`;
  const answer = await askMeta(secrets.accessToken, path, { json });
  return answer.status === 200
    ? { works: true as const }
    : { works: false as const, words: errorIn(answer).words };
}

type Component = { type?: string; text?: string };

async function listTemplates({ settings, secrets }: OpenConnection): Promise<TemplateGiven[]> {
  const fields = 'name,language,status,category,rejected_reason,components';
  const path = `/${encodeURIComponent(settings.businessAccountId ?? '')}/message_templates?fields=${fields}&limit=200`;
  const answer = await askMeta(secrets.accessToken, path);
  if (answer.status !== 200) throw new Problem(502, 'address-unreachable');
  const all = Array.isArray(answer.json.data) ? (answer.json.data as Record<string, unknown>[]) : [];
  return all.map((one) => {
    const parts = Array.isArray(one.components) ? (one.components as Component[]) : [];
    const why = String(one.rejected_reason ?? '');
    return {
      name: String(one.name),
      language: String(one.language),
      category: String(one.category ?? '').toLowerCase(),
      status: String(one.status ?? '').toLowerCase(),
      reason: why && why !== 'NONE' ? why : null,
      body: parts.find((part) => part.type === 'BODY')?.text ?? '',
    };
  });
}
