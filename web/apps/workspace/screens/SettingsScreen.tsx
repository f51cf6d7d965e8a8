import { useParams } from '@tanstack/react-router';
import { Fragment, lazy, type ReactNode, Suspense } from 'react';
import { Field } from '../../../design/forms/Field.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Page } from '../../../design/Page.tsx';
import { useText as useBackups } from '../../../domains/access/backups/text.ts';
import { useText as useBrands } from '../../../domains/access/brands/text.ts';
import { ReadingLimits } from '../../../domains/access/tokens/ReadingLimits.tsx';
import { Tokens } from '../../../domains/access/tokens/Tokens.tsx';
import { useText as useTokens } from '../../../domains/access/tokens/text.ts';
import { OwnWays } from '../../../domains/access/ways/OwnWays.tsx';
import { useText as useWays } from '../../../domains/access/ways/text.ts';
import { WorkspaceWays } from '../../../domains/access/ways/WorkspaceWays.tsx';
import { useText as useAudit } from '../../../domains/audit/text.ts';
import { Rules } from '../../../domains/automation/Rules.tsx';
import { useText as useAutomation } from '../../../domains/automation/text.ts';
import { useText as useApps } from '../../../domains/channels/apps/text.ts';
import { BlockedSenders } from '../../../domains/channels/BlockedSenders.tsx';
import { useText as useChat } from '../../../domains/channels/chat/text.ts';
import { Mailboxes } from '../../../domains/channels/Mailboxes.tsx';
import { StoppedAddresses } from '../../../domains/channels/StoppedAddresses.tsx';
import { useText as useChannels } from '../../../domains/channels/text.ts';
import { OwnFieldSettings } from '../../../domains/customers/fields/OwnFieldSettings.tsx';
import { useText as useCustomers } from '../../../domains/customers/text.ts';
import { FileUsage } from '../../../domains/files/FileUsage.tsx';
import { useText as useFiles } from '../../../domains/files/text.ts';
import { HelpCentreSettings } from '../../../domains/knowledge/help/HelpCentreSettings.tsx';
import { useText as useKnowledge } from '../../../domains/knowledge/text.ts';
import { NotificationChoices } from '../../../domains/notifications/NotificationChoices.tsx';
import { useText as useNotes } from '../../../domains/notifications/text.ts';
import { Breaches } from '../../../domains/privacy/Breaches.tsx';
import { Notice } from '../../../domains/privacy/Notice.tsx';
import { Register } from '../../../domains/privacy/Register.tsx';
import { Requests } from '../../../domains/privacy/Requests.tsx';
import { Retention } from '../../../domains/privacy/Retention.tsx';
import { useText as usePrivacy } from '../../../domains/privacy/text.ts';
import { PromiseSettings } from '../../../domains/promises/PromiseSettings.tsx';
import { useText as usePromises } from '../../../domains/promises/text.ts';
import { AssignmentPolicies } from '../../../domains/requests/assignment/AssignmentPolicies.tsx';
import { FieldSettings } from '../../../domains/requests/fields/settings/FieldSettings.tsx';
import { useText as useFields } from '../../../domains/requests/fields/text.ts';
import { useText as useFloorText } from '../../../domains/requests/floor/text.ts';
import { useText as useLater } from '../../../domains/requests/later/text.ts';
import { Macros } from '../../../domains/requests/macros/Macros.tsx';
import { Replies } from '../../../domains/requests/replies/Replies.tsx';
import { StatusSettings } from '../../../domains/requests/statuses/StatusSettings.tsx';
import { useText as useRequests } from '../../../domains/requests/text.ts';
import { TimeSettings } from '../../../domains/requests/time/TimeSettings.tsx';
import { ServiceLevels } from '../../../domains/service-levels/ServiceLevels.tsx';
import { useText as useLevels } from '../../../domains/service-levels/text.ts';
import { Calendars } from '../../../domains/team/calendars/Calendars.tsx';
import { FactorResets } from '../../../domains/team/FactorResets.tsx';
import { Members } from '../../../domains/team/Members.tsx';
import { OpenInvitations } from '../../../domains/team/OpenInvitations.tsx';
import { Profile } from '../../../domains/team/Profile.tsx';
import { Providers } from '../../../domains/team/rights/Providers.tsx';
import { ProviderPeople } from '../../../domains/team/rights/people/ProviderPeople.tsx';
import { Roles } from '../../../domains/team/rights/Roles.tsx';
import { useText as useRights } from '../../../domains/team/rights/text.ts';
import { Absences } from '../../../domains/team/staffing/Absences.tsx';
import { useText as useStaffText } from '../../../domains/team/staffing/text.ts';
import { Teams } from '../../../domains/team/Teams.tsx';
import { useText as useTeam } from '../../../domains/team/text.ts';
import { useMe } from '../../../domains/team/use-me.ts';
import { type Language, languageNames, languages } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { type Theme, themes } from '../../../platform/theme/theme.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../messages/text.ts';
import { useMyChoices } from '../shell/AccountMenu.tsx';
import { AuditPart } from './AuditPart.tsx';
import { BackupsPart } from './BackupsPart.tsx';
import { BrandsPart } from './BrandsPart.tsx';
import { ChatPart } from './ChatPart.tsx';
import css from './settings.module.css';

/** Where each subject stands; the pages of a group in this order. */
const groups = {
  me: ['profile', 'security', 'notifications'],
  people: [
    'members',
    'roles',
    'providers',
    'provider-people',
    'teams',
    'hours',
    'absences',
    'sign-in',
    'tokens',
    'audit',
    'backups',
  ],
  channels: ['brands', 'mailboxes', 'apps', 'chat', 'blocked', 'help-centre'],
  requests: ['fields', 'customer-fields', 'statuses', 'replies', 'macros', 'time', 'files'],
  service: ['service-levels', 'promises', 'assignment', 'automation'],
  privacy: ['privacy-requests', 'breaches', 'kept', 'processing', 'privacy-notice'],
} as const;

/** Pages of which nothing can be read without a permission. */
const needed: Partial<Record<Part, string>> = {
  providers: 'team:write',
  'provider-people': 'team:provider',
  tokens: 'access:write',
  audit: 'audit:read',
  files: 'access:read',
  backups: 'backups:read',
  brands: 'access:read',
  chat: 'channels:read',
  apps: 'channels:read',
};

const Connections = lazy(() =>
  import('../../../domains/channels/apps/Connections.tsx').then((m) => ({ default: m.Connections })),
);

type Group = keyof typeof groups;
type Part = (typeof groups)[Group][number];

/** Settings, one subject a page. */
export function SettingsScreen() {
  const say = useText();
  const team = useTeam();
  const staff = useStaffText();
  const floor = useFloorText();
  const channels = useChannels();
  const chat = useChat();
  const apps = useApps();
  const customers = useCustomers();
  const knowledge = useKnowledge();
  const levels = useLevels();
  const promises = usePromises();
  const automation = useAutomation();
  const ways = useWays();
  const tokens = useTokens();
  const brands = useBrands();
  const backups = useBackups();
  const rights = useRights();
  const audit = useAudit();
  const notes = useNotes();
  const requests = useRequests();
  const fields = useFields();
  const later = useLater();
  const files = useFiles();
  const privacy = usePrivacy();
  const { part = 'profile' } = useParams({ strict: false }) as { part?: string };
  const parts: Record<Part, [string, ReactNode]> = {
    profile: [team('team.settings.profile'), <Profile key="profile" choices={<Choices />} />],
    security: [ways('ways.title'), <OwnWays key="security" />],
    'sign-in': [ways('ways.workspace'), <WorkspaceWays key="sign-in" />],
    tokens: [
      tokens('tokens.title'),
      <Fragment key="tokens">
        <Tokens />
        <ReadingLimits />
      </Fragment>,
    ],
    notifications: [notes('choice.title'), <NotificationChoices key="notifications" />],
    replies: [requests('reply.title'), <Replies key="replies" />],
    macros: [requests('macro.title'), <Macros key="macros" />],
    fields: [fields('field.title'), <FieldSettings key="fields" />],
    'customer-fields': [customers('ownField.title'), <OwnFieldSettings key="customer-fields" />],
    statuses: [fields('status.title'), <StatusSettings key="statuses" />],
    time: [later('time.title'), <TimeSettings key="time" />],
    files: [files('files.title'), <FileUsage key="files" />],
    members: [
      team('team.settings.members'),
      <Fragment key="members">
        <Members />
        <OpenInvitations />
        <FactorResets />
      </Fragment>,
    ],
    roles: [rights('rights.roles'), <Roles key="roles" />],
    providers: [rights('rights.providers'), <Providers key="providers" />],
    'provider-people': [rights('rights.people'), <ProviderPeople key="provider-people" />],
    backups: [backups('backup.title'), <BackupsPart key="backups" />],
    audit: [audit('audit.title'), <AuditPart key="audit" />],
    teams: [team('team.settings.teams'), <Teams key="teams" />],
    hours: [team('team.calendars'), <Calendars key="hours" />],
    'service-levels': [levels('levels.title'), <ServiceLevels key="service-levels" />],
    assignment: [floor('assign.title'), <AssignmentPolicies key="assignment" />],
    absences: [staff('staff.absences'), <Absences key="absences" />],
    brands: [brands('brand.title'), <BrandsPart key="brands" />],
    mailboxes: [channels('box.title'), <Mailboxes key="mailboxes" />],
    chat: [chat('chat.title'), <ChatPart key="chat" />],
    apps: [
      apps('app.title'),
      <Suspense key="apps">
        <Connections />
      </Suspense>,
    ],
    'help-centre': [knowledge('helpCentre.title'), <HelpCentreSettings key="help-centre" />],
    automation: [automation('rule.title'), <Rules key="automation" />],
    blocked: [channels('block.title'), <Blocked key="blocked" />],
    'privacy-requests': [privacy('privacy.requests'), <Requests key="privacy-requests" />],
    breaches: [privacy('privacy.breaches'), <Breaches key="breaches" />],
    kept: [privacy('privacy.retention'), <Retention key="kept" />],
    processing: [privacy('privacy.register'), <Register key="processing" />],
    'privacy-notice': [privacy('privacy.notice'), <Notice key="privacy-notice" />],
    promises: [promises('promises.title'), <PromiseSettings key="promises" />],
  };
  const shown = part in parts ? (part as Part) : 'profile';
  return (
    <Page title={say('app.settings')}>
      <div className={css.settings}>
        <PartLinks shown={shown} nameOf={(one) => parts[one][0]} />
        <div className={css.part}>{parts[shown][1]}</div>
      </div>
    </Page>
  );
}

/** The way to every page: groups beside the page, or one choice above it where the window is narrow. */
function PartLinks({ shown, nameOf }: { shown: Part; nameOf: (part: Part) => string }) {
  const say = useText();
  const promises = usePromises();
  const slug = useSlug();
  const go = useGo();
  const { permissions } = useMe();
  const isOpen = (part: Part) => !needed[part] || permissions.includes(needed[part]);
  const inOrder = Object.values(groups).flat().filter(isOpen);
  return (
    <>
      <nav className={css.groups} aria-label={say('app.settings')}>
        {(Object.keys(groups) as Group[]).map((group) => (
          <section key={group}>
            <h2 className="heading">{say(`app.settings.${group}`)}</h2>
            {groups[group].filter(isOpen).map((one: Part) => (
              <PageLink
                key={one}
                to={paths.settings(slug, one)}
                search={{}}
                aria-current={one === shown ? 'page' : undefined}
              >
                {nameOf(one)}
              </PageLink>
            ))}
          </section>
        ))}
      </nav>
      <div className={css.choice}>
        <Select<Part>
          label={say('app.settings')}
          value={shown}
          onChange={(one) => go(paths.settings(slug, one), {})}
          options={inOrder.map((value) => ({ value, label: nameOf(value) }))}
        />
        <p className={css.phoneOnly}>
          <PageLink to={paths.promises(slug)} search={{}}>
            {promises('promises.screen')}
          </PageLink>
          <PageLink to={paths.mailLog(slug)} search={{}}>
            {say('app.mailLog')}
          </PageLink>
        </p>
      </div>
    </>
  );
}

function Choices() {
  const say = useText();
  const words = useWords();
  const language = useLanguage();
  const choose = useMyChoices();
  return (
    <>
      <Field label={words('word.language')}>
        <Select<Language>
          value={language}
          onChange={choose.setLanguage}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </Field>
      <div>
        <Segment<Theme>
          label={say('app.theme')}
          value={choose.theme}
          onChange={choose.setTheme}
          options={themes.map((value) => ({ value, label: say(`app.theme.${value}`) }))}
        />
      </div>
    </>
  );
}

/** Whose mail is not let in, and to whom none goes out. */
function Blocked() {
  return (
    <>
      <BlockedSenders />
      <StoppedAddresses />
    </>
  );
}
