import { newRouter } from '../../platform/http/router.ts';
import { widgetRoutes } from './chat/widgets/widget-routes.ts';
import { blockedSenderRoutes } from './email/routes/blocked-sender-routes.ts';
import { forwardRoutes } from './email/routes/forward-routes.ts';
import { importRoutes } from './email/routes/import-routes.ts';
import { mailboxRoutes } from './email/routes/mailbox-routes.ts';
import { signingRoutes } from './email/routes/signing-routes.ts';
import { stoppedAddressRoutes } from './email/routes/stopped-address-routes.ts';
import { connectionRoutes } from './shape/connections/connection-routes.ts';
import { hookRoutes } from './shape/receiving/hook-routes.ts';

/** The doors of the channels. The mail log and the outbox name requests: they stand in the room insights. */
export const routes = newRouter();
routes.route('/', mailboxRoutes);
routes.route('/', signingRoutes);
routes.route('/', blockedSenderRoutes);
routes.route('/', stoppedAddressRoutes);
routes.route('/', forwardRoutes);
routes.route('/', importRoutes);
routes.route('/', connectionRoutes);
routes.route('/', hookRoutes);
routes.route('/', widgetRoutes);
