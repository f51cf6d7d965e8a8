import { expect, test } from 'vitest';
import { z } from 'zod';
import { describedTables } from '../server/platform/data.ts';
import { database } from '../server/platform/database/open.ts';
import { useDatabase } from './harness/database.ts';

useDatabase();
const rows = z.array(z.object({ name: z.string(), columns: z.array(z.string()) }));

/** Every table of the program, without the partitions of events and the journal of migrations. */
async function tables() {
  const found = await database().client`
    select c.relname as name, array_agg(a.attname::text) as columns from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition group by 1 order by 1`;
  return rows.parse([...found]);
}

test('every table says whose data it holds, and no table is described that does not exist', async () => {
  const names = (await tables()).map((table) => table.name);
  expect([...describedTables().keys()].sort()).toEqual(names);
});

test('the personal columns that a room names are there', async () => {
  for (const { name, columns } of await tables())
    for (const column of describedTables().get(name)?.personal ?? [])
      expect(columns, `${name}.${column}`).toContain(column);
});

test('every column with the key of a content is named, so that backups hold what it leads to', async () => {
  for (const { name, columns } of await tables()) {
    const key = columns.find(
      (column) => /(^|_)(file|bundle)_key$/.test(column) || (name === 'files' && column === 'key'),
    );
    expect(describedTables().get(name)?.content, name).toBe(key);
  }
});

test('whatever holds words of people is erased with them', () => {
  for (const [name, data] of describedTables())
    if (data.personal.length > 0) expect(data.erased, name).not.toBe('kept');
});

test('every table of customers says how its rows hang on one, and by columns that are there', async () => {
  for (const { name, columns } of await tables()) {
    const data = describedTables().get(name);
    if (data?.about === 'customer') expect(data.hangs ?? data.mentions, name).toBeDefined();
    const named = [data?.hangs, data?.mentions, data?.leads, data?.emptied].flatMap((one) =>
      Object.keys(one ?? {}),
    );
    for (const column of [...named, data?.content ?? [], data?.agedBy ?? []].flat())
      expect(columns, `${name}.${column}`).toContain(column);
  }
});

test('free text outside the described columns is found: every text column is named or known to be technical', async () => {
  const technical =
    /^(id|.*_id|.*_ids|key|file_key|kind|state|role|status|priority|channel|language|theme|type|.*_type|folder|labels|hash|.*_hash|sha256|message_id|slug|zone|token|scopes|version|way|place|fate|listener|fingerprint|location)$/;
  const text = z.array(z.object({ table: z.string(), column: z.string() }));
  const found = await database().client`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'jsonb') and table_name !~ '^events_'`;
  const open = text.parse([...found]).filter(({ table, column }) => {
    const data = describedTables().get(table);
    return (
      data &&
      (data.about === 'customer' || data.about === 'member') &&
      !data.personal.includes(column) &&
      !technical.test(column)
    );
  });
  expect(open.map(({ table, column }) => `${table}.${column}`).sort()).toEqual([...allowed].sort());
});

/** Text that says nothing of a person: looked at one by one. */
const allowed = [
  'report_schedules.format',
  'report_schedules.rhythm',
  'report_schedules.subject_kind',
  'report_schedules.time',
  'clause_complaints.cause',
  'order_lines.sku',
  'orders.currency',
  'orders.number',
  'orders.source',
  'order_refunds.source',
  'order_imports.encoding',
  'order_imports.delimiter',
  'order_imports.mapping',
  'order_imports.writing',
  'order_imports.source',
  'order_imports.failure',
  'order_imports.counts',
  'order_imports.undone',
  'order_import_orders.outcome',
  'order_import_orders.why',
  'order_import_rows.column_name',
  'order_import_rows.reason',
  'shop_deliveries.repeat_key',
  'shop_deliveries.reason',
  'policy_decisions.clause_key',
  'policy_decisions.number',
  'customer_consents.purpose',
  'privacy_requests.asked_by',
  'privacy_requests.country',
  'privacy_requests.bundle_key',
  'goals.direction',
  'goals.measure',
  'goals.outcome',
  'goals.period',
  'goal_reviews.verdict',
  'handover_items.outcome',
  'ideas.answer',
  'ideas.board',
  'ideas.outcome',
  'ideas.state_before',
  'identities.access_token',
  'identities.id_token',
  'identities.refresh_token',
  'identities.scope',
  'incoming_mails.reason',
  'member_statuses.source',
  'messages.delivery_state',
  'messages.source',
  'outgoing_mails.sender',
  'bulk_act_requests.reason',
  'follow_ups.act',
  'calls.direction',
  'calls.line',
  'calls.wrap_up',
  'canned_replies.shortcut',
  'customer_imports.failure',
  'customer_imports.unknown_organisations',
  'drafts.sharing',
  'message_reactions.reaction',
  'notification_settings.digest',
  'notification_settings.quiet_from',
  'notification_settings.quiet_to',
  'message_secrets.sealed',
  'message_translations.source',
  'second_factors.sealed_secret',
  'sessions.method',
  'side_conversations.party',
  'merges.before',
  'merges.moved',
  'passkeys.public_key',
  'promise_steps.deed',
  'promises.precision',
  'survey_invitations.withheld',
  'survey_answers.question',
  'survey_answers.choice',
  'recoveries.outcome',
  'quality_agreed.criterion_key',
  'quality_appeals.outcome',
  'quality_experiences.verdict',
  // What the company has one of its own people ask: words of nobody.
  'quality_visits.script',
  'quality_visits.subject',
  'quality_visits.title',
  'quality_visits.scores',
  'quality_visits.verdict',
  'quality_reply_checks.found',
  'quality_scores.criterion_key',
  'quality_units.because',
  'request_dues.source',
  'request_field_values.field',
  'request_labels.label',
  'requests.custom_status',
  'run_evidence.step_key',
  'run_offers.outcome',
  'run_steps.outcome',
  'run_steps.step_key',
  'runs.current_key',
  'solve_holds.source',
  'scheduled_replies.held_reason',
  'time_entries.activity',
  'time_entries.source',
  'shifts.training',
  'training_assignments.reason',
  'training_assignments.trait',
  'training_cards.asked',
  'training_cards.question_key',
  'training_tries.phase',
  'training_tries.shown',
  'lesson_readings.lesson_key',
  'views.sort',
];
