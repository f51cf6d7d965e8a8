import { routes as auditRoutes } from '../domains/audit/routes.ts';
import { ruleRoutes } from '../domains/automation/routes/rule-routes.ts';
import { runRoutes } from '../domains/automation/routes/run-routes.ts';
import { routes as channelRoutes } from '../domains/channels/routes.ts';
import { routes as customerRoutes } from '../domains/customers/routes.ts';
import { routes as fileRoutes } from '../domains/files/routes.ts';
import { mailLogRoutes } from '../domains/insights/mail-log/routes.ts';
import { promisesReportRoutes } from '../domains/insights/promises/routes.ts';
import { routes as reportRoutes } from '../domains/insights/reports/routes.ts';
import { choiceRoutes } from '../domains/notifications/choice-routes.ts';
import { routes as notificationRoutes } from '../domains/notifications/routes.ts';
import { promiseCalculatorRoutes } from '../domains/promises/routes/calculator-routes.ts';
import { promiseRoutes } from '../domains/promises/routes/promise-routes.ts';
import { settingsRoutes as promiseSettingsRoutes } from '../domains/promises/routes/settings-routes.ts';
import { assignmentRoutes } from '../domains/requests/assignment/routes.ts';
import { bulkRoutes } from '../domains/requests/bulk/routes.ts';
import { floorRoutes } from '../domains/requests/floor/routes.ts';
import { handoverRoutes } from '../domains/requests/handover/routes.ts';
import { draftRoutes } from '../domains/requests/routes/draft-routes.ts';
import { joiningRoutes } from '../domains/requests/routes/joining-routes.ts';
import { macroRoutes } from '../domains/requests/routes/macro-routes.ts';
import { messageRoutes } from '../domains/requests/routes/message-routes.ts';
import { peopleRoutes } from '../domains/requests/routes/people-routes.ts';
import { replyRoutes } from '../domains/requests/routes/reply-routes.ts';
import { requestRoutes } from '../domains/requests/routes/request-routes.ts';
import { sideRoutes } from '../domains/requests/routes/side-routes.ts';
import { verbRoutes } from '../domains/requests/routes/verb-routes.ts';
import { viewRoutes } from '../domains/requests/routes/view-routes.ts';
import { searchRequestIds } from '../domains/search/index.ts';
import { routes as searchRoutes } from '../domains/search/routes.ts';
import { calculatorRoutes } from '../domains/service-levels/routes/calculator-routes.ts';
import { policyRoutes } from '../domains/service-levels/routes/policy-routes.ts';
import { calendarRoutes } from '../domains/team/calendars/routes.ts';
import { absenceRoutes } from '../domains/team/routes/absence-routes.ts';
import { meRoutes } from '../domains/team/routes/me-routes.ts';
import { memberRoutes } from '../domains/team/routes/member-routes.ts';
import { staffingRoutes } from '../domains/team/routes/staffing-routes.ts';
import type { Router } from '../platform/http/router.ts';
import { liveRoutes } from './live-routes.ts';
import { pictureRoutes } from './picture-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import type { SetupCode } from './setup.ts';
import { setupRoutes } from './setup-routes.ts';

/** What the doors need to know of this installation. */
export type Doors = { setupCode: SetupCode; mailSendingConfigured: boolean };

/** Every room's doors, in the order of the house. */
export function mountRooms(api: Router, doors: Doors): void {
  api.route('/', setupRoutes(doors.setupCode));
  api.route('/', sessionRoutes);
  api.route('/', meRoutes(doors.mailSendingConfigured));
  api.route('/', memberRoutes);
  api.route('/', calendarRoutes);
  api.route('/', staffingRoutes);
  api.route('/', absenceRoutes);
  api.route('/', fileRoutes);
  api.route('/', customerRoutes);
  api.route(
    '/',
    requestRoutes((context, q) => searchRequestIds(context, { q })),
  );
  api.route('/', verbRoutes);
  api.route('/', messageRoutes);
  api.route('/', joiningRoutes);
  api.route('/', peopleRoutes);
  api.route('/', bulkRoutes);
  api.route('/', sideRoutes);
  api.route('/', draftRoutes);
  api.route('/', replyRoutes);
  api.route('/', macroRoutes);
  api.route('/', viewRoutes);
  api.route('/', promiseRoutes);
  api.route('/', promiseSettingsRoutes);
  api.route('/', promiseCalculatorRoutes);
  api.route('/', assignmentRoutes);
  api.route('/', handoverRoutes);
  api.route('/', floorRoutes);
  api.route('/', channelRoutes);
  api.route('/', policyRoutes);
  api.route('/', calculatorRoutes);
  api.route('/', mailLogRoutes);
  api.route('/', searchRoutes);
  api.route('/', reportRoutes);
  api.route('/', promisesReportRoutes);
  api.route('/', notificationRoutes);
  api.route('/', ruleRoutes);
  api.route('/', runRoutes);
  api.route('/', choiceRoutes);
  api.route('/', auditRoutes);
  api.route('/', liveRoutes);
  api.route('/', pictureRoutes);
}
