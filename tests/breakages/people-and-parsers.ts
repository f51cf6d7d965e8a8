import { broken } from './breakage.ts';

const email = 'server/domains/channels/email';
const access = 'server/domains/access';

/** S64 to S75: what keeps a parser busy, what sweeps, what is used twice, what stays behind. */
export const breakagesOfPeople = [
  broken(
    'S64',
    'a mail may keep its reader busy for as long as it likes',
    `${email}/reading/limits.ts`,
    'timeMs: 5_000',
    'timeMs: 5',
  ),
  broken(
    'S65',
    'a name may hold a line of its own',
    `${email}/sending/compose/build-mail.ts`,
    'name: headerText(field, name)',
    'name',
  ),
  broken(
    'S66',
    'anybody says where they call from',
    'server/front-door/client-address.ts',
    'if (!trusted.includes(peer)) return peer;',
    '',
  ),
  broken(
    'S67',
    'what a name holds is filled a second time',
    'server/domains/requests/rules/placeholders.ts',
    'return value || standIn(name, values, language);',
    "return value ? value.replace(inBraces, (_, inner: string) => values[inner.trim() as Placeholder] ?? '') : standIn(name, values, language);",
  ),
  broken(
    'S68',
    'whatever a model says is believed',
    'server/domains/problems/freshness/improve.ts',
    'return better.data && keepsMarks(draft, better.data) ? { ...better.data, sources: draft.sources } : null;',
    'return better.data ? { ...better.data, sources: draft.sources } : null;',
  ),
  broken(
    'S69',
    'a token is taken from everywhere',
    'server/front-door/authenticate.ts',
    "isFromThere(address, found.networks) ? null : 'token-network-refused'",
    'null',
  ),
  broken(
    'S69',
    'cards are left in messages',
    'server/domains/conversations/rules/secrets/find-secrets.ts',
    '[...findCards(text), ...shapes',
    '[...shapes',
  ),
  broken(
    'S69',
    'whoever sweeps is told of and not stopped',
    `${access}/reading/count-reading.ts`,
    'return { count, tellAt, stopAt, isNewlyTold, isNewlyStopped };',
    'return { count, tellAt, stopAt: stopAt * 100, isNewlyTold, isNewlyStopped };',
  ),
  broken(
    'S70',
    'whoever takes the mark off a masked link has the file as it is',
    'server/domains/files/links.ts',
    "${isMasked ? '/masked' : ''}",
    '',
  ),
  broken(
    'S70',
    'what a customer wrote may be handed on by whoever may not read it',
    'server/domains/channels/email/sending/forward/forward-message.ts',
    "if (seesMasked(run.actor)) throw new Problem(403, 'contacts-masked');",
    '',
  ),
  broken(
    'S70',
    'a provider’s person reads as many files as they like',
    'server/domains/team/providers/note-readings.ts',
    'if (count <= attachmentsAnHour || isLocked)',
    'if (count <= attachmentsAnHour * 9 || isLocked)',
  ),
  broken(
    'S70',
    'a provider’s person sees teams that are not theirs',
    'server/platform/policy.ts',
    'return teamId !== null && teamIds.includes(teamId) && isTheirBrand;',
    'return teamIds.length > 0 && isTheirBrand;',
  ),
  broken(
    'S70',
    'a contract ends, and its people go on until somebody shuts them out',
    'server/domains/team/membership.ts',
    'found.provider?.closedAt || found.isOver',
    'found.provider?.closedAt',
  ),
  broken(
    'S70',
    'a provider’s manager reads the contract of another one',
    'server/domains/providers/contracts/reach.ts',
    'and(eq(providerCards.id, providerId), reached(run.actor, word))',
    'eq(providerCards.id, providerId)',
  ),
  broken(
    'S71',
    'a door that is on no list',
    'server/front-door/doors.ts',
    "  api.route('/', auditRoutes);\n",
    "  api.route('/', auditRoutes);\n  api.get('/metrics', (c) => c.json({}));\n",
  ),
  broken(
    'S72',
    'a link is read first and taken away afterwards',
    `${access}/one-time.ts`,
    `.owner.delete(verifications)
    .where(live)
    .returning({ value: verifications.value });`,
    `.owner.select({ value: verifications.value })
    .from(verifications)
    .where(live);
  await database().owner.delete(verifications).where(live);`,
  ),
  broken(
    'S73',
    'a link works for ever',
    'server/domains/conversations/rules/link.ts',
    'linkHours = 24',
    'linkHours = 24_000',
  ),
  broken(
    'S74',
    'who is invited as nothing is an agent',
    'server/domains/team/routes/member-routes.ts',
    'role: z.enum(roles), ...place, teamIds',
    "role: z.enum(roles).default('agent'), ...place, teamIds",
  ),
  broken(
    'S75',
    'answers may be kept for a minute',
    'server/platform/http/headers.ts',
    "data: { policy: shut, cache: 'no-store'",
    "data: { policy: shut, cache: 'private, max-age=60'",
  ),
];
