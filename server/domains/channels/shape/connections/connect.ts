import { z } from 'zod';
import { newId, newSecret } from '../../../../kernel/ids.ts';
import { Problem } from '../../../../kernel/problem.ts';
import { type Context, command, inUnit } from '../../../../platform/command.ts';
import { assertMay } from '../../../../platform/permission.ts';
import { findWorkspace } from '../../../access/index.ts';
import { type Channel, type Check, channelNamed, type OpenConnection } from '../channel.ts';
import { channelConnections, channelHooks } from '../schema.ts';
import { keepTemplates } from '../templates/refresh-templates.ts';
import { assertPlace } from './assert-place.ts';
import { newConnectionInput } from './inputs.ts';
import { noteDegraded } from './note-state.ts';
import { type ConnectionRow, findConnection, sealSecrets } from './open-connection.ts';
import { type ConnectionView, hookAddressOf, viewOf } from './views.ts';

type Works = Extract<Check, { works: true }>;

/** @throws Problem 404 `channel-not-found`. */
export function channelOrProblem(name: string): Channel {
  const channel = channelNamed(name);
  if (!channel) throw new Problem(404, 'channel-not-found');
  return channel;
}

/**
 * Connects an account of a provider: what was given is tried there first, with no transaction open, then kept, and the
 * provider is told where to call. Where it does not take that, the connection says so and how to do it by hand.
 * @throws as `tryThere`, Problem 400 `channel-fields-missing`, 409 `channel-account-taken`.
 */
export async function connectChannel(
  context: Context,
  given: z.input<typeof newConnectionInput>,
): Promise<ConnectionView & { signingSecret: string | null }> {
  assertMay(context.actor, 'channels:manage');
  const input = newConnectionInput.parse(given);
  const channel = channelOrProblem(input.channel);
  const { workspaceId } = context.actor;
  const id = newId();
  const parted = partFields(channel, input.fields);
  const made = channel.makeSecrets?.() ?? {};
  const secrets = { ...parted.secrets, ...made };
  const asked: OpenConnection = { workspaceId, id, account: '', settings: parted.settings, secrets };
  const found = await tryThere(channel, asked);
  const settings = { ...parted.settings, ...found.settings, verifyToken: newSecret(128) };
  const whole = { id, settings, secrets: await sealSecrets(id, secrets), hookKey: newSecret(160) };
  const { channel: _name, fields: _fields, ...chosen } = input;
  await createConnection(context, { ...whole, ...chosen, channel: channel.name, ...seenOf(found) });
  await tellProvider(context, channel, { ...asked, account: found.account, settings }, whole.hookKey);
  const row = await inUnit(context, (run) => findConnection(run, id), { readOnly: true });
  return { ...viewOf(row as ConnectionRow), signingSecret: made.signingSecret ?? null };
}

const seenOf = ({ account, name, quota }: Works) => ({ account, found: name, quota: quota ?? null });

/** @throws Problem 400 `channel-refused` with the provider's words, `channel-unreachable`, `address-refused`. */
export async function tryThere(channel: Channel, connection: OpenConnection): Promise<Works> {
  const found = await channel.check(connection);
  if (found.works) return found;
  const { code, words } = found;
  // Our sentence goes on behind their words.
  const said = words.replace(/[.\s]+$/, '') || code;
  if (code !== 'unreachable') throw new Problem(400, 'channel-refused', { params: { words: said } });
  throw new Problem(400, words === 'address-refused' ? words : 'channel-unreachable');
}

/** Parts what was given into what may be shown and what is sealed. @throws Problem 400 `channel-fields-missing`. */
export function partFields(channel: Channel, fields: Record<string, string>, { partly = false } = {}) {
  const known = new Map(channel.fields.map((one) => [one.name, one]));
  const unknown = Object.keys(fields).filter((name) => !known.has(name));
  const missing = partly
    ? []
    : channel.fields.filter((one) => !one.optional && !fields[one.name]).map(({ name }) => name);
  const wrong = [...unknown, ...missing];
  if (wrong.length > 0) {
    const named = Object.fromEntries(wrong.map((name) => [`fields.${name}`, 'invalid']));
    throw new Problem(400, 'channel-fields-missing', { fields: named, params: { fields: wrong.join(', ') } });
  }
  const of = (secret: boolean) =>
    Object.fromEntries(Object.entries(fields).filter(([name]) => known.get(name)?.secret === secret));
  return { settings: of(false), secrets: of(true) };
}

/** Writes a connection with the address that leads to it; one that was closed opens again, with its talks. */
const createConnection = command({
  name: 'channels.create-connection',
  permission: 'channels:manage',
  input: z.strictObject({
    id: z.uuid(),
    channel: z.string(),
    account: z.string().min(1),
    found: z.string(),
    name: z.string().optional(),
    settings: z.record(z.string(), z.string()),
    secrets: z.string(),
    hookKey: z.string(),
    teamId: z.uuid().nullable().optional(),
    brandId: z.uuid().nullable().optional(),
    language: z.string().optional(),
    quota: z.custom<ConnectionRow['quota']>(),
  }),
  async run(run, { found, ...given }) {
    const { tx, actor, now, announce } = run;
    const { workspaceId } = actor;
    await assertPlace(run, given);
    const { id, account, hookKey, channel } = given;
    const language = given.language ?? (await findWorkspace(workspaceId)).language;
    const row = { ...given, workspaceId, name: given.name ?? (found || account), language, createdAt: now };
    const made = await tx
      .insert(channelConnections)
      .values({ ...row, checkedAt: now })
      .onConflictDoNothing()
      .returning();
    if (made.length === 0) throw new Problem(409, 'channel-account-taken', { params: { account } });
    await tx.insert(channelHooks).values({ key: hookKey, workspaceId, connectionId: id });
    announce('channel-connection.created', { type: 'channel-connection', id }, { connectionId: id, channel });
  },
});

/** Tells the provider where to call, and asks which templates there are. What it does not take is written down. */
export async function tellProvider(
  context: Context,
  channel: Channel,
  connection: OpenConnection,
  hookKey: string,
): Promise<void> {
  const told = await channel.openHook?.(connection, hookAddressOf(hookKey));
  const templates = await channel.listTemplates?.(connection).catch(() => null);
  await inUnit(context, async (run) => {
    const row = await findConnection(run, connection.id);
    if (!row) return;
    if (told && !told.works) await noteDegraded(run, row, `hook-not-set: ${told.words}`.slice(0, 500));
    if (templates) await keepTemplates(run, row.id, templates);
  });
}
