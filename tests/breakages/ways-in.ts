import { broken } from './breakage.ts';

const access = 'server/domains/access';
const door = 'server/front-door';

/** S39 to S52: signing in, links, sessions and the first visit. */
export const breakagesOfWaysIn = [
  broken(
    'S39',
    'an address that the provider did not verify is believed',
    `${access}/connections/provider.ts`,
    'verifiedEmail: isVerified ? (email ?? null) : null',
    'verifiedEmail: email ?? null',
  ),
  broken(
    'S40',
    'sessions outlive the proof of the mailbox',
    `${access}/passwords/claim-account.ts`,
    'await tx.delete(sessions).where(eq(sessions.userId, id));',
    '',
  ),
  broken(
    'S41',
    'whoever is named in the body is taken for the caller',
    `${door}/authenticate.ts`,
    'const caller = header === undefined ? await byCookie(c) : await byToken(header, c);',
    `const named = c.req.method === 'GET' ? {} : await c.req.raw.clone().json().catch(() => ({}));
  const meant = named.accountId && named.workspaceId ? await actorOfAccount(named.accountId, named.workspaceId).catch(() => null) : null;
  const trusted = meant && { account: null, actor: meant, session: null, shut: null, shutOut: null };
  const caller = header === undefined ? ((await byCookie(c)) ?? trusted) : await byToken(header, c);`,
  ),
  broken(
    'S42',
    'another spelling of an address has tries of its own',
    `${door}/sign-in/session-routes.ts`,
    'const key = `account:${email.toLowerCase()}`;',
    'const key = `account:${email}`;',
  ),
  broken(
    'S43',
    'an invitation never runs out',
    'server/domains/team/membership.ts',
    '    gt(invitations.expiresAt, now),\n',
    '',
  ),
  broken(
    'S44',
    'secrets are kept as they are',
    'server/kernel/ids.ts',
    "return createHash('sha256').update(content).digest('hex');",
    "return typeof content === 'string' ? content : createHash('sha256').update(content).digest('hex');",
  ),
  broken(
    'S45',
    'a stored hash is as good as its password',
    `${access}/passwords/password.ts`,
    'return isRight && hash !== null;',
    'return (isRight || password === hash) && hash !== null;',
  ),
  broken(
    'S46',
    'a header of a proxy says who is signed in',
    `${door}/authenticate.ts`,
    'if (cookie === undefined) return null;',
    `if (cookie === undefined) {
    const workspaceId = await workspaceOf(c.req.header('x-workspace') ?? '', '');
    const id = c.req.header('remote-user');
    const actor = id && workspaceId ? await actorOfAccount(id, workspaceId).catch(() => null) : null;
    return actor && { account: null, actor, session: null, shut: null, shutOut: null };
  }`,
  ),
  broken(
    'S47',
    'an address is looked up before the answer',
    `${door}/sign-in/mail-link.ts`,
    "const secret = await keepOnce('mail-asked', wanted, patience, now);",
    "if (!(await findAccount(wanted.email))) return;\n  const secret = await keepOnce('mail-asked', wanted, patience, now);",
  ),
  broken(
    'S48',
    'a proof counts for ever',
    'server/platform/http/proof.ts',
    "if (c.get('now').getTime() - session.provedAt.getTime() > proofCounts)",
    'if (session.provedAt.getTime() < 0)',
  ),
  broken(
    'S49',
    'who is disabled is still somebody',
    'server/domains/team/membership.ts',
    'const mine = and(eq(members.workspaceId, workspaceId), match, isNull(members.disabledAt));',
    'const mine = and(eq(members.workspaceId, workspaceId), match);',
  ),
  broken(
    'S49',
    'who is shut out of one company is signed out of all',
    'server/domains/team/membership.ts',
    'if ((await workspacesOf(accountId)).length === 0) await endSessions(accountId);',
    'await endSessions(accountId);',
  ),
  broken(
    'S50',
    'secrets come of weak chance',
    'server/kernel/ids.ts',
    "return randomBytes(Math.ceil(bits / 8)).toString('base64url');",
    "return Buffer.from(Array.from({ length: Math.ceil(bits / 8) }, () => Math.random() * 256)).toString('base64url');",
  ),
  broken(
    'S51',
    'the password of a mailbox is shown',
    'server/domains/channels/email/mailboxes/mailbox-view.ts',
    '{ ...shown, hasSecret: imapSecret !== null }',
    '{ ...shown, imapSecret, hasSecret: imapSecret !== null } as MailboxView',
  ),
  broken(
    'S52',
    'set-up takes no turns',
    `${door}/setup.ts`,
    'select pg_try_advisory_lock(${lockKey}) as mine',
    'select ${lockKey}::bigint > 0 as mine',
  ),
];
