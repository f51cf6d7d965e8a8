import chatReasons from '../../../../server/domains/channels/chat/messages/th.ts';
import reasons from '../../../../server/domains/channels/messages/th.ts';
import appReasons from '../../../../server/domains/channels/shape/messages/th.ts';
import importReasons from '../../../../server/domains/customers/messages/th.ts';
import { th as backups } from '../../../domains/access/backups/messages/th.ts';
import { th as brands } from '../../../domains/access/brands/messages/th.ts';
import { th as tokens } from '../../../domains/access/tokens/messages/th.ts';
import { th as ways } from '../../../domains/access/ways/messages/th.ts';
import { th as acknowledgements } from '../../../domains/acknowledgements/messages/th.ts';
import { th as auditOfCompany } from '../../../domains/audit/company/messages/th.ts';
import { th as audit } from '../../../domains/audit/messages/th.ts';
import { th as auditOfServed } from '../../../domains/audit/served/messages/th.ts';
import { th as automation } from '../../../domains/automation/messages/th.ts';
import { th as calls } from '../../../domains/calls/messages/th.ts';
import { th as apps } from '../../../domains/channels/apps/messages/th.ts';
import { th as chat } from '../../../domains/channels/chat/messages/th.ts';
import { th as channels } from '../../../domains/channels/messages/th.ts';
import { th as conversations } from '../../../domains/conversations/messages/th.ts';
import { th as imports } from '../../../domains/customers/imports/messages/th.ts';
import { th as customers } from '../../../domains/customers/messages/th.ts';
import { th as decisions } from '../../../domains/decisions/messages/th.ts';
import { th as feedback } from '../../../domains/feedback/messages/th.ts';
import { th as files } from '../../../domains/files/messages/th.ts';
import { th as goals } from '../../../domains/goals/messages/th.ts';
import { th as ideas } from '../../../domains/ideas/messages/th.ts';
import { th as dashboards } from '../../../domains/insights/dashboards/messages/th.ts';
import { th as insights } from '../../../domains/insights/messages/th.ts';
import { th as knowledge } from '../../../domains/knowledge/messages/th.ts';
import { th as choices } from '../../../domains/notifications/choices/messages/th.ts';
import { th as orders } from '../../../domains/orders/messages/th.ts';
import { th as policies } from '../../../domains/policies/messages/th.ts';
import { th as privacy } from '../../../domains/privacy/messages/th.ts';
import { th as problems } from '../../../domains/problems/messages/th.ts';
import { th as procedures } from '../../../domains/procedures/messages/th.ts';
import { th as promises } from '../../../domains/promises/messages/th.ts';
import { th as providers } from '../../../domains/providers/messages/th.ts';
import { th as pulse } from '../../../domains/pulse/messages/th.ts';
import { th as journal } from '../../../domains/quality/journal/messages/th.ts';
import { th as quality } from '../../../domains/quality/messages/th.ts';
import { th as bulk } from '../../../domains/requests/bulk/messages/th.ts';
import { th as colleagues } from '../../../domains/requests/colleagues/messages/th.ts';
import { th as fields } from '../../../domains/requests/fields/messages/th.ts';
import { th as floor } from '../../../domains/requests/floor/messages/th.ts';
import { th as guides } from '../../../domains/requests/guides/messages/th.ts';
import { th as handover } from '../../../domains/requests/handover/messages/th.ts';
import { th as later } from '../../../domains/requests/later/messages/th.ts';
import { th as gestures } from '../../../domains/retention/gestures/messages/th.ts';
import { th as retention } from '../../../domains/retention/messages/th.ts';
import { th as runs } from '../../../domains/runs/messages/th.ts';
import { th as search } from '../../../domains/search/messages/th.ts';
import { th as serviceLevels } from '../../../domains/service-levels/messages/th.ts';
import { th as rights } from '../../../domains/team/rights/messages/th.ts';
import { th as planning } from '../../../domains/team/staffing/planning/messages/th.ts';
import { th as training } from '../../../domains/training/messages/th.ts';
import { th as workforce } from '../../../domains/workforce/messages/th.ts';
import { th as home } from '../screens/home/messages/th.ts';
import { first } from './first-th.ts';

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
