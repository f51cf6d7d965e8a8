import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { catalogue } from '../../messages/all-en.ts';

/** The groups of the settings, in their order. */
export const groups = ['me', 'people', 'channels', 'requests', 'service', 'privacy'] as const;
export type Group = (typeof groups)[number];

/** One subject of the settings: where it stands, what it is called, and its page, which is fetched when it is opened. */
export interface SettingsPart {
  group: Group;
  /** The sentence of its name. */
  title: keyof typeof catalogue;
  /** Without this permission there is nothing to read on it. */
  needs?: string;
  Page: LazyExoticComponent<ComponentType>;
}

/** Every subject by its word in the address; those of a group in this order. */
export const parts = {
  profile: part('me', 'team.settings.profile', () => import('./ProfilePart.tsx'), 'ProfilePart'),
  security: part('me', 'ways.title', () => import('../../../../domains/access/ways/OwnWays.tsx'), 'OwnWays'),
  notifications: part(
    'me',
    'choice.title',
    () => import('../../../../domains/notifications/NotificationChoices.tsx'),
    'NotificationChoices',
  ),
  members: part('people', 'team.settings.members', () => import('./MembersPart.tsx'), 'MembersPart'),
  roles: part('people', 'rights.roles', () => import('../../../../domains/team/rights/Roles.tsx'), 'Roles'),
  providers: part(
    'people',
    'rights.providers',
    () => import('../../../../domains/team/rights/Providers.tsx'),
    'Providers',
    'team:write',
  ),
  'provider-people': part(
    'people',
    'rights.people',
    () => import('../../../../domains/team/rights/people/ProviderPeople.tsx'),
    'ProviderPeople',
    'team:provider',
  ),
  teams: part('people', 'team.settings.teams', () => import('../../../../domains/team/Teams.tsx'), 'Teams'),
  hours: part(
    'people',
    'team.calendars',
    () => import('../../../../domains/team/calendars/Calendars.tsx'),
    'Calendars',
  ),
  absences: part(
    'people',
    'staff.absences',
    () => import('../../../../domains/team/staffing/Absences.tsx'),
    'Absences',
  ),
  'sign-in': part('people', 'ways.workspace', () => import('./SignInPart.tsx'), 'SignInPart'),
  tokens: part('people', 'tokens.title', () => import('./TokensPart.tsx'), 'TokensPart', 'access:write'),
  audit: part('people', 'audit.title', () => import('./AuditPart.tsx'), 'AuditPart', 'audit:read'),
  backups: part('people', 'backup.title', () => import('./BackupsPart.tsx'), 'BackupsPart', 'backups:read'),
  brands: part('channels', 'brand.title', () => import('./BrandsPart.tsx'), 'BrandsPart', 'access:read'),
  mailboxes: part(
    'channels',
    'box.title',
    () => import('../../../../domains/channels/Mailboxes.tsx'),
    'Mailboxes',
  ),
  apps: part(
    'channels',
    'app.title',
    () => import('../../../../domains/channels/apps/Connections.tsx'),
    'Connections',
    'channels:read',
  ),
  phone: part(
    'channels',
    'calls.phone',
    () => import('../../../../domains/calls/settings/PhoneSettings.tsx'),
    'PhoneSettings',
    'channels:read',
  ),
  chat: part('channels', 'chat.title', () => import('./ChatPart.tsx'), 'ChatPart', 'channels:read'),
  blocked: part('channels', 'block.title', () => import('./BlockedPart.tsx'), 'BlockedPart'),
  'help-centre': part(
    'channels',
    'helpCentre.title',
    () => import('../../../../domains/knowledge/help/HelpCentreSettings.tsx'),
    'HelpCentreSettings',
  ),
  fields: part(
    'requests',
    'field.title',
    () => import('../../../../domains/requests/fields/settings/FieldSettings.tsx'),
    'FieldSettings',
  ),
  guides: part(
    'requests',
    'guide.title',
    () => import('../../../../domains/requests/guides/GuideSettings.tsx'),
    'GuideSettings',
  ),
  'customer-fields': part(
    'requests',
    'ownField.title',
    () => import('../../../../domains/customers/fields/OwnFieldSettings.tsx'),
    'OwnFieldSettings',
  ),
  statuses: part(
    'requests',
    'status.title',
    () => import('../../../../domains/requests/statuses/StatusSettings.tsx'),
    'StatusSettings',
  ),
  replies: part(
    'requests',
    'reply.title',
    () => import('../../../../domains/requests/replies/Replies.tsx'),
    'Replies',
  ),
  macros: part(
    'requests',
    'macro.title',
    () => import('../../../../domains/requests/macros/Macros.tsx'),
    'Macros',
  ),
  time: part(
    'requests',
    'time.title',
    () => import('../../../../domains/requests/time/TimeSettings.tsx'),
    'TimeSettings',
  ),
  files: part(
    'requests',
    'files.title',
    () => import('../../../../domains/files/FileUsage.tsx'),
    'FileUsage',
    'access:read',
  ),
  shops: part(
    'requests',
    'orders.settings',
    () => import('../../../../domains/orders/settings/OrderSettings.tsx'),
    'OrderSettings',
    'orders:manage',
  ),
  'service-levels': part(
    'service',
    'levels.title',
    () => import('../../../../domains/service-levels/ServiceLevels.tsx'),
    'ServiceLevels',
  ),
  promises: part(
    'service',
    'promises.title',
    () => import('../../../../domains/promises/PromiseSettings.tsx'),
    'PromiseSettings',
  ),
  ideas: part(
    'service',
    'ideas.settings',
    () => import('../../../../domains/ideas/IdeaSettings.tsx'),
    'IdeaSettings',
    'ideas:read',
  ),
  surveys: part(
    'service',
    'survey.title',
    () => import('../../../../domains/feedback/surveys/Surveys.tsx'),
    'Surveys',
    'feedback:read',
  ),
  pulse: part(
    'service',
    'pulse.title',
    () => import('../../../../domains/pulse/PulseSettings.tsx'),
    'PulseSettings',
    'pulse:configure',
  ),
  assignment: part(
    'service',
    'assign.title',
    () => import('../../../../domains/requests/assignment/AssignmentPolicies.tsx'),
    'AssignmentPolicies',
  ),
  automation: part(
    'service',
    'rule.title',
    () => import('../../../../domains/automation/Rules.tsx'),
    'Rules',
  ),
  'privacy-requests': part(
    'privacy',
    'privacy.requests',
    () => import('../../../../domains/privacy/Requests.tsx'),
    'Requests',
  ),
  breaches: part(
    'privacy',
    'privacy.breaches',
    () => import('../../../../domains/privacy/breaches/Breaches.tsx'),
    'Breaches',
  ),
  kept: part(
    'privacy',
    'privacy.retention',
    () => import('../../../../domains/privacy/Retention.tsx'),
    'Retention',
  ),
  processing: part(
    'privacy',
    'privacy.register',
    () => import('../../../../domains/privacy/Register.tsx'),
    'Register',
  ),
  'privacy-notice': part(
    'privacy',
    'privacy.notice',
    () => import('../../../../domains/privacy/Notice.tsx'),
    'Notice',
  ),
} satisfies Record<string, SettingsPart>;

export type PartName = keyof typeof parts;

/** The subject of an address; the profile where there is no such subject. */
export const partNamed = (word: string | undefined): PartName =>
  word !== undefined && Object.hasOwn(parts, word) ? (word as PartName) : 'profile';

function part<N extends string>(
  group: Group,
  title: SettingsPart['title'],
  fetch: () => Promise<Record<N, ComponentType>>,
  name: N,
  needs?: string,
): SettingsPart {
  const Page = lazy(async () => ({ default: (await fetch())[name] }));
  return { group, title, Page, ...(needs && { needs }) };
}
