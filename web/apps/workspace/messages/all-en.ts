import chatReasons from '../../../../server/domains/channels/chat/messages/en.ts';
import reasons from '../../../../server/domains/channels/messages/en.ts';
import appReasons from '../../../../server/domains/channels/shape/messages/en.ts';
import importReasons from '../../../../server/domains/customers/messages/en.ts';
import { en as backups } from '../../../domains/access/backups/messages/en.ts';
import { en as brands } from '../../../domains/access/brands/messages/en.ts';
import { en as tokens } from '../../../domains/access/tokens/messages/en.ts';
import { en as ways } from '../../../domains/access/ways/messages/en.ts';
import { en as acknowledgements } from '../../../domains/acknowledgements/messages/en.ts';
import { en as auditOfCompany } from '../../../domains/audit/company/messages/en.ts';
import { en as audit } from '../../../domains/audit/messages/en.ts';
import { en as auditOfServed } from '../../../domains/audit/served/messages/en.ts';
import { en as automation } from '../../../domains/automation/messages/en.ts';
import { en as calls } from '../../../domains/calls/messages/en.ts';
import { en as apps } from '../../../domains/channels/apps/messages/en.ts';
import { en as chat } from '../../../domains/channels/chat/messages/en.ts';
import { en as channels } from '../../../domains/channels/messages/en.ts';
import { en as conversations } from '../../../domains/conversations/messages/en.ts';
import { en as imports } from '../../../domains/customers/imports/messages/en.ts';
import { en as customers } from '../../../domains/customers/messages/en.ts';
import { en as decisions } from '../../../domains/decisions/messages/en.ts';
import { en as feedback } from '../../../domains/feedback/messages/en.ts';
import { en as files } from '../../../domains/files/messages/en.ts';
import { en as goals } from '../../../domains/goals/messages/en.ts';
import { en as ideas } from '../../../domains/ideas/messages/en.ts';
import { en as dashboards } from '../../../domains/insights/dashboards/messages/en.ts';
import { en as insights } from '../../../domains/insights/messages/en.ts';
import { en as knowledge } from '../../../domains/knowledge/messages/en.ts';
import { en as choices } from '../../../domains/notifications/choices/messages/en.ts';
import { en as orders } from '../../../domains/orders/messages/en.ts';
import { en as policies } from '../../../domains/policies/messages/en.ts';
import { en as privacy } from '../../../domains/privacy/messages/en.ts';
import { en as problems } from '../../../domains/problems/messages/en.ts';
import { en as procedures } from '../../../domains/procedures/messages/en.ts';
import { en as promises } from '../../../domains/promises/messages/en.ts';
import { en as providers } from '../../../domains/providers/messages/en.ts';
import { en as pulse } from '../../../domains/pulse/messages/en.ts';
import { en as journal } from '../../../domains/quality/journal/messages/en.ts';
import { en as quality } from '../../../domains/quality/messages/en.ts';
import { en as bulk } from '../../../domains/requests/bulk/messages/en.ts';
import { en as colleagues } from '../../../domains/requests/colleagues/messages/en.ts';
import { en as fields } from '../../../domains/requests/fields/messages/en.ts';
import { en as floor } from '../../../domains/requests/floor/messages/en.ts';
import { en as guides } from '../../../domains/requests/guides/messages/en.ts';
import { en as handover } from '../../../domains/requests/handover/messages/en.ts';
import { en as later } from '../../../domains/requests/later/messages/en.ts';
import { en as gestures } from '../../../domains/retention/gestures/messages/en.ts';
import { en as retention } from '../../../domains/retention/messages/en.ts';
import { en as runs } from '../../../domains/runs/messages/en.ts';
import { en as search } from '../../../domains/search/messages/en.ts';
import { en as serviceLevels } from '../../../domains/service-levels/messages/en.ts';
import { en as rights } from '../../../domains/team/rights/messages/en.ts';
import { en as planning } from '../../../domains/team/staffing/planning/messages/en.ts';
import { en as training } from '../../../domains/training/messages/en.ts';
import { en as workforce } from '../../../domains/workforce/messages/en.ts';
import { en as home } from '../screens/home/messages/en.ts';
import { first } from './first-en.ts';

/** Every sentence of the workspace in one language. */
export const catalogue = {
  ...first,
  ...home,
  ...promises,
  ...search,
  ...brands,
  ...tokens,
  ...backups,
  ...ways,
  ...reasons,
  ...appReasons,
  ...chatReasons,
  ...importReasons,
  ...imports,
  ...customers,
  ...conversations,
  ...channels,
  ...chat,
  ...apps,
  ...calls,
  ...fields,
  ...bulk,
  ...colleagues,
  ...floor,
  ...guides,
  ...handover,
  ...later,
  ...serviceLevels,
  ...feedback,
  ...files,
  ...choices,
  ...goals,
  ...ideas,
  ...dashboards,
  ...insights,
  ...automation,
  ...rights,
  ...audit,
  ...auditOfCompany,
  ...auditOfServed,
  ...privacy,
  ...knowledge,
  ...problems,
  ...orders,
  ...policies,
  ...acknowledgements,
  ...decisions,
  ...procedures,
  ...pulse,
  ...providers,
  ...quality,
  ...journal,
  ...gestures,
  ...retention,
  ...runs,
  ...planning,
  ...training,
  ...workforce,
};
