import { formWithFiles } from '../shape/ask-provider.ts';
import type { OpenConnection, Outcome, Parcel, Piece } from '../shape/channel.ts';
import { askMeta, metaOutcome } from '../shape/meta.ts';
import { fileKindOf } from '../shape/rules/capabilities.ts';
import { refusalsOfWhatsapp } from './read.ts';

/**
 * Sends one message; a file is brought up first. The id of the parcel goes along, so that the statuses find it where the
 * answer of the call was lost.
 */
export async function sendWhatsapp(connection: OpenConnection, parcel: Parcel): Promise<Outcome> {
  const [piece] = parcel.pieces;
  if (!piece) return { kind: 'sent', ids: [] };
  const { body: made, outcome } =
    piece.kind === 'file'
      ? await withFile(connection, parcel, piece)
      : { body: bodyOf(piece), outcome: null };
  if (outcome) return outcome;
  const json = {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: parcel.peer,
    biz_opaque_callback_data: parcel.id,
    ...made,
  };
  const answer = await askMeta(connection.secrets.accessToken, `/${connection.account}/messages`, { json });
  if (answer.status !== 200) return metaOutcome(answer, refusalsOfWhatsapp);
  const sent = Array.isArray(answer.json.messages) ? answer.json.messages : [];
  return {
    kind: 'sent',
    ids: sent.flatMap((one: { id?: unknown }) => (typeof one?.id === 'string' ? [one.id] : [])),
  };
}

/** Puts a sign under words of the customer; an empty one takes it away. */
export async function signAtWhatsapp(
  connection: OpenConnection,
  { peer, to, emoji }: { peer: string; to: string; emoji: string | null },
): Promise<Outcome> {
  const reaction = { message_id: to, emoji: emoji ?? '' };
  const json = {
    ...{ messaging_product: 'whatsapp', recipient_type: 'individual', to: peer },
    ...{ type: 'reaction', reaction },
  };
  const answer = await askMeta(connection.secrets.accessToken, `/${connection.account}/messages`, { json });
  return answer.status === 200 ? { kind: 'sent', ids: [] } : metaOutcome(answer, refusalsOfWhatsapp);
}

function bodyOf(piece: Exclude<Piece, { kind: 'file' }>): Record<string, unknown> {
  switch (piece.kind) {
    case 'text':
      return { type: 'text', text: { preview_url: true, body: piece.text } };
    case 'card':
      return { type: 'text', text: { preview_url: true, body: `${piece.title}\n${piece.link}` } };
    case 'choices':
      return { type: 'interactive', interactive: choicesOf(piece) };
    case 'template':
      return { type: 'template', template: templateOf(piece) };
  }
}

/** Three may be buttons; more are a list, which opens by a word. */
function choicesOf({ text, choices, label }: Extract<Piece, { kind: 'choices' }>): object {
  const body = { text };
  if (choices.length <= 3) {
    const buttons = choices.map((title, at) => ({ type: 'reply', reply: { id: `choice-${at}`, title } }));
    return { type: 'button', body, action: { buttons } };
  }
  const rows = choices.map((title, at) => ({ id: `choice-${at}`, title }));
  return { type: 'list', body, action: { button: label, sections: [{ rows }] } };
}

function templateOf({ name, language, values, names }: Extract<Piece, { kind: 'template' }>): object {
  const named = (at: number) => (names ? { parameter_name: names[at] } : {});
  const parameters = values.map((text, at) => ({ type: 'text', ...named(at), text }));
  const components = parameters.length > 0 ? [{ type: 'body', parameters }] : [];
  return { name, language: { code: language }, components };
}

async function withFile(
  connection: OpenConnection,
  parcel: Parcel,
  piece: Extract<Piece, { kind: 'file' }>,
): Promise<{ body: object; outcome: Outcome | null }> {
  const { name, type, content } = await parcel.read(piece.fileId);
  const { body, headers } = await formWithFiles(
    { messaging_product: 'whatsapp', type },
    { file: { name, type, content } },
  );
  const answer = await askMeta(connection.secrets.accessToken, `/${connection.account}/media`, {
    method: 'POST',
    body,
    headers,
  });
  if (answer.status !== 200)
    return { body: {}, outcome: metaOutcome(answer, { ...refusalsOfWhatsapp, 100: 'file-refused' }) };
  const kind = fileKindOf(type);
  const id = String(answer.json.id);
  const file = kind === 'document' ? { id, filename: name } : { id };
  return { body: { type: kind, [kind]: file }, outcome: null };
}
