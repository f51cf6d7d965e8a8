import { broken } from './breakage.ts';

const policy = 'server/platform/policy.ts';
const walls = 'server/platform/database/row-security.ts';

/** S53 to S63 and the leak test: who may do what, and words that would be commands. */
export const breakagesOfRights = [
  broken(
    'S53',
    'agents read the trail',
    'server/domains/audit/permissions.ts',
    "'audit:read': ['administrator']",
    "'audit:read': ['administrator', 'agent']",
  ),
  broken(
    'S54',
    'a field that nobody knows is passed over',
    'server/domains/team/routes/member-routes.ts',
    'request: { body: takes(z.strictObject(team)) },',
    'request: { body: takes(z.object(team)) },',
  ),
  broken(
    'S55',
    'a private team is open to everybody',
    policy,
    'return teamId === null || assigneeId === actor.id || !actor.hiddenTeamIds.includes(teamId);',
    'return teamId === null || assigneeId !== teamId;',
  ),
  broken(
    'S56',
    'lists leave out what one was given',
    policy,
    'or ${isShown} or ${card.assigneeId} = ${actor.id}::uuid)`',
    'or ${isShown})`',
  ),
  broken(
    'S57',
    'whoever knows the id of a request finds it',
    'server/domains/requests/queries/list-requests.ts',
    "if (!row || !maySee(run.actor, row)) throw notFound('request');\n    return row;",
    "if (!row) throw notFound('request');\n    return row;",
  ),
  broken(
    'S59',
    'the link of a request in spam works',
    'server/front-door/customer-page/load-page.ts',
    "if (request?.folder !== 'work') return { stand: 'gone' };",
    "if (!request) return { stand: 'gone' };",
  ),
  broken(
    'S60',
    'a sister site may send',
    'server/platform/http/guards.ts',
    "site !== undefined && site !== 'same-origin' && site !== 'none';",
    "site === 'cross-site';",
  ),
  broken(
    'S61',
    'what is looked for is put into the statement',
    'server/domains/channels/email/intake/log/list-mails.ts',
    'return or(ilike(from, pattern),',
    "return or(sql`${from} ilike ${sql.raw(`'%${q}%'`)}`,",
  ),
  broken(
    'S62',
    'a verb does not look whose request it is',
    'server/domains/requests/commands/request-row.ts',
    "if (!row || !maySee(actor, row)) throw notFound('request');",
    "if (!row) throw notFound('request');",
  ),
  broken(
    'S63',
    'the program may rewrite what happened',
    walls,
    "const appendOnly = ['events', 'event_seals'];",
    "const appendOnly = ['event_seals'];",
  ),
  broken(
    'RLS',
    'the owner of a table is not bound by its wall',
    walls,
    '    alter table ${table} force row level security;\n',
    '',
  ),
];
