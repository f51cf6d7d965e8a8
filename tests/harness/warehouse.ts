import { beforeAll } from 'vitest';
import { writeReply } from '../../server/domains/conversations/index.ts';
import { hearMessage } from '../../server/domains/requests/commands/hearing/hear-message.ts';
import { hearReply } from '../../server/domains/requests/commands/hearing/hear-reply.ts';
import { askInside } from '../../server/domains/requests/inside/ask-inside.ts';
import { carryAnswer } from '../../server/domains/requests/inside/carry-answer.ts';
import { findRequest, listMessagesOfRequest } from '../../server/domains/requests/queries/list-requests.ts';
import { createTeam } from '../../server/domains/team/index.ts';
import { useDatabase } from './database.ts';
import { as, type Company, makeCompany, monday } from './people.ts';
import { openFor } from './requests.ts';

/**
 * A company with a private team, the warehouse, where Nok works and which Adi asks inside. Times are minutes after a
 * Monday morning.
 */
export function useWarehouse() {
  useDatabase();
  let company: Company;
  let warehouse = '';
  beforeAll(async () => {
    company = await makeCompany();
    const gudang = { name: 'Gudang', memberIds: [company.nok.id], isPrivate: true };
    warehouse = (await createTeam(company.asSystem, gudang)).id;
  });

  const at = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);
  const days = (count: number) => count * 24 * 60;
  const adi = (minutes = 0) => as(company.adi, at(minutes));
  const nok = (minutes = 0) => as(company.nok, at(minutes));
  const program = (minutes = 0) => ({ ...company.asSystem, now: at(minutes) });
  const find = (request: string) => findRequest(program(), { request });

  async function ask(minutes = 1) {
    const outer = await openFor(company.asSystem);
    const question = { requestId: outer.requestId, teamId: warehouse, body: 'Masih ada di rak?' };
    const inner = await askInside(adi(minutes), question);
    const { conversationId } = await find(inner.requestId);
    return { outer, inner: { ...inner, conversationId } };
  }

  /** As the listeners do: the reply counts, and is carried out. */
  async function answer(
    inner: { conversationId: string },
    body: string,
    minutes: number,
    files: object = {},
  ) {
    const { conversationId } = inner;
    const { messageId } = await writeReply(nok(minutes), { conversationId, body, ...files });
    await hearReply(program(minutes), { conversationId, messageId });
    await carryAnswer(program(minutes), { conversationId, messageId });
    return messageId;
  }

  /** The same for what is asked on. */
  async function hearAgain(inner: { conversationId: string }, messageId: string, minutes: number) {
    const about = { automatic: false, folder: 'work' as const, teamId: null, brandId: null };
    const heard = { conversationId: inner.conversationId, messageId, perhapsConversationId: null };
    await hearMessage(program(minutes), { ...about, ...heard });
  }

  const thread = async (request: string) =>
    (await listMessagesOfRequest(program(), { request })).items.map(({ kind, text, author }) =>
      kind === 'system' ? JSON.parse(text).code : `${kind} ${author.name}: ${text}`,
    );

  return {
    /** Both are there inside a test. */
    get company() {
      return company;
    },
    get warehouse() {
      return warehouse;
    },
    ...{ at, days, adi, nok, program, find, ask, answer, hearAgain, thread },
  };
}
