import type { TableData } from '../../../platform/data.ts';
import { type Activity, activities } from './rules.ts';

/** Beginnings of the names of tables, by the activity that they serve; the longest that fits counts. */
const beginnings: Record<Exclude<Activity, 'other'>, readonly string[]> = {
  answering: [
    ...['conversation', 'message', 'participants', 'drafts', 'moved_by_merges', 'files', 'idempotency_keys'],
    ...['requests', 'request_', 'scheduled_', 'follow_ups', 'time_entries', 'bulk_act', 'merges', 'inner_'],
    ...[
      'past_standings',
      'solutions',
      'solve_holds',
      'runs',
      'run_',
      'quality_',
      'calls',
      'call_',
      'survey_invitations',
      'survey_answers',
      'sentiment_models',
      'recoveries',
      'assignments',
      'handover',
      'side_conversations',
      'macro_uses',
      'group_placements',
      'problem_requests',
      'ideas',
      'idea_votes',
      'idea_reports',
      'idea_requests',
      'article_citations',
      'policy_decisions',
      'clause_complaints',
      'measure_',
    ],
  ],
  mail: [
    'incoming_mails',
    'outgoing_mails',
    'mail_references',
    'reply_tokens',
    'blocked_senders',
    'stopped_addresses',
    'automatic_',
    'channel_',
    'chat_',
  ],
  'customer-cards': ['customer', 'organisation'],
  orders: ['order', 'shop_', 'retention_', 'opportunities', 'gesture'],
  portal: ['portal_'],
  'promises-and-clocks': ['promise', 'clock'],
  search: ['search_'],
  staff: [
    ...[
      'accounts',
      'sessions',
      'identities',
      'verifications',
      'second_factors',
      'recovery_codes',
      'passkeys',
      'provider_',
      'bulk_readings',
    ],
    ...[
      'sign_in_limits',
      'member',
      'team_members',
      'provisionings',
      'invitations',
      'absences',
      'notification',
      'push_sub',
      'phone_lines',
    ],
    ...[
      'mentions',
      'read_marks',
      'views',
      'dashboards',
      'reports',
      'report_',
      'view_orders',
      'canned_replies',
      'macros',
      'request_followers',
      'message_reactions',
    ],
    ...['bulk_acts', 'handovers', 'clock_acts', 'policy_readings', 'policy_tries', 'policy_signatures'],
    ...['training_', 'lesson_readings', 'certificates', 'course_reactions', 'pulse_', 'goal'],
    ...['shifts', 'shift_swaps'],
  ],
  privacy: [
    ...['privacy_', 'erasures', 'breach', 'customer_holds', 'customer_consents', 'customer_restrictions'],
    'customer_objections',
  ],
};

/** Which activity a table serves; `other` for one that nobody has placed yet. */
export function activityOf(table: string): Activity {
  const fitting = Object.entries(beginnings).flatMap(([activity, names]) =>
    names.filter((name) => table.startsWith(name)).map((name) => ({ activity, length: name.length })),
  );
  const [best] = fitting.sort((one, other) => other.length - one.length);
  return (best?.activity ?? 'other') as Activity;
}

export type Entry = {
  activity: Activity;
  /** Whose data it is. */
  about: ('customer' | 'member')[];
  /** Kinds of data: the personal columns by table. */
  data: { table: string; columns: string[]; erased: TableData['erased']; keptDays: number | null }[];
};

/** The register as the rooms themselves tell it: every table that holds anything of a person. */
export function registerOf(tables: ReadonlyMap<string, TableData>): Entry[] {
  const people = [...tables].filter(([, { about }]) => about === 'customer' || about === 'member');
  return activities.flatMap((activity) => {
    const own = people.filter(([table]) => activityOf(table) === activity);
    if (own.length === 0) return [];
    const about = [...new Set(own.map(([, data]) => data.about as 'customer' | 'member'))].sort();
    const data = own.map(([table, { personal, erased, kept }]) => ({
      ...{ table, columns: [...personal], erased },
      keptDays: kept === 'with-owner' ? null : kept.days,
    }));
    return [{ activity, about, data }];
  });
}
