import { z } from 'zod';
import { isLanguage, type Language, languages } from '../../../../kernel/language.ts';
import { nullIfMissing } from '../../../../kernel/problem.ts';
import { query, type Run } from '../../../../platform/command.ts';
import { say } from '../../../../platform/messages.ts';
import { findConversationForSending } from '../../../conversations/index.ts';
import { type ConnectionRow, openConnections, withSecrets } from '../connections/open-connection.ts';
import { codeIn, readCode, writeCode } from './code.ts';

/** A way on into an app: its channel, and the address that opens it. */
export type Passage = { channel: string; name: string; url: string };

/** The address that opens an app with these words, or this code, ready to be sent; null where the account is not known. */
const addresses: Record<string, (settings: Record<string, string>, told: Told) => string | null> = {
  telegram: ({ username }, { code }) => (username ? `https://t.me/${username}?start=${code}` : null),
  whatsapp: ({ phone = '' }, { words }) => {
    const digits = phone.replace(/\D/g, '');
    return digits ? `https://wa.me/${digits}?text=${encodeURIComponent(words)}` : null;
  },
  line: ({ basicId }, { words }) =>
    basicId
      ? `https://line.me/R/oaMessage/${encodeURIComponent(basicId)}/?${encodeURIComponent(words)}`
      : null,
};
type Told = { code: string; words: string };

/** By which apps the customer of a conversation may go on, with codes that lead back to it for an hour. */
export const listPassages = query({
  name: 'channels.list-passages',
  permission: 'conversations:write',
  input: z.strictObject({
    conversationId: z.uuid(),
    brandId: z.uuid().nullable(),
    language: z.enum(languages),
  }),
  async run(run, { conversationId, brandId, language }): Promise<Passage[]> {
    const rows = (await openConnections(run)).filter(
      (row) => row.channel in addresses && row.state === 'working' && isOf(row, brandId),
    );
    const ways = await Promise.all(
      rows.map(async (row) => {
        const code = writeCode(await keyOf(row), { conversationId, connectionId: row.id }, run.now);
        const words = `${say(language, 'channel-passage')} [${code}]`;
        const url = addresses[row.channel]?.(row.settings, { code, words });
        return url ? { channel: row.channel, name: row.name, url } : null;
      }),
    );
    return ways.filter((one) => one !== null);
  },
});

/** A connection of no brand serves every one. */
const isOf = ({ brandId }: ConnectionRow, wanted: string | null) => brandId === null || brandId === wanted;

/**
 * What somebody says who brought such a code: which conversation it goes on in, and their words without the code; null
 * for everybody else. A conversation that is gone meanwhile is none.
 */
export async function passageIn(
  run: Run,
  connection: ConnectionRow,
  text: string,
): Promise<{ conversationId: string; text: string } | null> {
  const found = codeIn(text);
  if (!found) return null;
  const conversationId = readCode(await keyOf(connection), connection.id, found.code, run.now);
  if (!conversationId) return null;
  const there = await findConversationForSending(run.context, { conversationId }).catch(nullIfMissing);
  if (!there) return null;
  const spoken = [there.conversation.language, connection.language].find(isLanguage);
  return { conversationId: there.conversation.id, text: found.rest || goesOn(spoken) };
}

/** What is said by whoever pressed the button alone. */
const goesOn = (language: Language = 'en') => say(language, 'channel-passage');

/** The secrets of a connection are known to us and its provider alone. */
async function keyOf(row: ConnectionRow): Promise<string> {
  const { secrets } = await withSecrets(row);
  return JSON.stringify(Object.entries(secrets).sort());
}
