import chatReasons from '../../../../server/domains/channels/chat/messages/id.ts';
import reasons from '../../../../server/domains/channels/messages/id.ts';
import appReasons from '../../../../server/domains/channels/shape/messages/id.ts';
import importReasons from '../../../../server/domains/customers/messages/id.ts';
import { id as backups } from '../../../domains/access/backups/messages/id.ts';
import { id as brands } from '../../../domains/access/brands/messages/id.ts';
import { id as tokens } from '../../../domains/access/tokens/messages/id.ts';
import { id as ways } from '../../../domains/access/ways/messages/id.ts';
import { id as acknowledgements } from '../../../domains/acknowledgements/messages/id.ts';
import { id as auditOfCompany } from '../../../domains/audit/company/messages/id.ts';
import { id as audit } from '../../../domains/audit/messages/id.ts';
import { id as auditOfServed } from '../../../domains/audit/served/messages/id.ts';
import { id as automation } from '../../../domains/automation/messages/id.ts';
import { id as calls } from '../../../domains/calls/messages/id.ts';
import { id as apps } from '../../../domains/channels/apps/messages/id.ts';
import { id as chat } from '../../../domains/channels/chat/messages/id.ts';
import { id as channels } from '../../../domains/channels/messages/id.ts';
import { id as conversations } from '../../../domains/conversations/messages/id.ts';
import { id as imports } from '../../../domains/customers/imports/messages/id.ts';
import { id as customers } from '../../../domains/customers/messages/id.ts';
import { id as decisions } from '../../../domains/decisions/messages/id.ts';
import { id as feedback } from '../../../domains/feedback/messages/id.ts';
import { id as files } from '../../../domains/files/messages/id.ts';
import { id as goals } from '../../../domains/goals/messages/id.ts';
import { id as ideas } from '../../../domains/ideas/messages/id.ts';
import { id as dashboards } from '../../../domains/insights/dashboards/messages/id.ts';
import { id as insights } from '../../../domains/insights/messages/id.ts';
import { id as knowledge } from '../../../domains/knowledge/messages/id.ts';
import { id as choices } from '../../../domains/notifications/choices/messages/id.ts';
import { id as orders } from '../../../domains/orders/messages/id.ts';
import { id as policies } from '../../../domains/policies/messages/id.ts';
import { id as privacy } from '../../../domains/privacy/messages/id.ts';
import { id as problems } from '../../../domains/problems/messages/id.ts';
import { id as procedures } from '../../../domains/procedures/messages/id.ts';
import { id as promises } from '../../../domains/promises/messages/id.ts';
import { id as providers } from '../../../domains/providers/messages/id.ts';
import { id as pulse } from '../../../domains/pulse/messages/id.ts';
import { id as journal } from '../../../domains/quality/journal/messages/id.ts';
import { id as quality } from '../../../domains/quality/messages/id.ts';
import { id as bulk } from '../../../domains/requests/bulk/messages/id.ts';
import { id as colleagues } from '../../../domains/requests/colleagues/messages/id.ts';
import { id as fields } from '../../../domains/requests/fields/messages/id.ts';
import { id as floor } from '../../../domains/requests/floor/messages/id.ts';
import { id as guides } from '../../../domains/requests/guides/messages/id.ts';
import { id as handover } from '../../../domains/requests/handover/messages/id.ts';
import { id as later } from '../../../domains/requests/later/messages/id.ts';
import { id as gestures } from '../../../domains/retention/gestures/messages/id.ts';
import { id as retention } from '../../../domains/retention/messages/id.ts';
import { id as runs } from '../../../domains/runs/messages/id.ts';
import { id as search } from '../../../domains/search/messages/id.ts';
import { id as serviceLevels } from '../../../domains/service-levels/messages/id.ts';
import { id as rights } from '../../../domains/team/rights/messages/id.ts';
import { id as planning } from '../../../domains/team/staffing/planning/messages/id.ts';
import { id as training } from '../../../domains/training/messages/id.ts';
import { id as workforce } from '../../../domains/workforce/messages/id.ts';
import { id as home } from '../screens/home/messages/id.ts';
import { first } from './first-id.ts';

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
