import { broken } from './breakage.ts';

const email = 'server/domains/channels/email';
const takeIn = `${email}/intake/process/take-in.ts`;

/** S01 to S09: who a mail is from, and where it belongs. */
export const breakagesOfMail = [
  broken(
    'S01',
    'a reference joins a conversation though nothing vouches for its sender',
    `${email}/intake/rules/join.ts`,
    'isImport || (isAuthentic && isParticipant)',
    'isImport || isParticipant',
  ),
  broken(
    'S02',
    'a mailbox of ours may come in as a customer',
    'server/front-door/portal/mail-entry.ts',
    'if (!customerId || (await isOwnMailbox(email))) return;',
    'if (!customerId) return;',
  ),
  broken(
    'S02',
    'codes are shown to customers',
    'server/front-door/customer-page/load-page.ts',
    "{ ...one, text: maskCodes(one.text ?? ''), html: one.html && maskCodes(one.html) }",
    'one',
  ),
  broken(
    'S03',
    'whoever names an address has words sent there',
    `${email}/sending/notice/mail-talk.ts`,
    'const isProved = reader.emailVerifiedAt !== null;',
    'const isProved = true;',
  ),
  broken(
    'S03',
    'nobody counts what an address was sent by machines',
    `${email}/receipts/rules/may-answer.ts`,
    'const recent = asked.sentAt.filter((at) => now.getTime() - at.getTime() < 24 * hour);',
    'const recent: Date[] = [];',
  ),
  broken(
    'S04',
    'a Message-ID is ours by the token in it alone',
    `${email}/intake/threading/pointers.ts`,
    'findOwn(run, ids.filter(tokenInMessageId)),',
    `findTokens(run, ids.flatMap((id) => tokenInMessageId(id) ?? [])).then((known) => new Map(
      ids.flatMap((id): [string, OwnMail][] => {
        const conversationId = known.get(tokenInMessageId(id) ?? '');
        return conversationId ? [[id, { conversationId, storedMessageId: null }]] : [];
      }),
    )),`,
  ),
  broken(
    'S05',
    'an older form of the token is believed',
    `${email}/sending/reply-token.ts`,
    "new RegExp(`\\\\+(${shape})@`, 'i')",
    "new RegExp(`\\\\+(?:id)?(${shape})@`, 'i')",
  ),
  broken(
    'S06',
    'whoever answers by a token takes part like the customer',
    takeIn,
    "joining.conversationId === null ? 'requester' : 'unverified'",
    "'requester'",
  ),
  broken(
    'S07',
    'a token proves who writes',
    takeIn,
    '(taking.byToken !== null && joining.conversationId !== null && isParticipant)',
    '(taking.byToken !== null && joining.conversationId !== null)',
  ),
  broken(
    'S08',
    'what a mail says of its own proof is believed',
    `${email}/intake/authentication/authenticate.ts`,
    'alignedDomain: from && vouchedFor(from, {',
    "alignedDomain: /dmarc=pass/.test(Buffer.from(raw).toString('latin1')) ? from : from && vouchedFor(from, {",
  ),
  broken(
    'S09',
    'a reset goes to a mailbox that others read',
    'server/front-door/sign-in/mail-link.ts',
    'if (!account || (await isOwnMailbox(account.email))) return;',
    'if (!account) return;',
  ),
];
