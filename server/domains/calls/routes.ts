import { newRouter } from '../../platform/http/router.ts';
import { callBackRoutes } from './routes/call-back-routes.ts';
import { callRoutes } from './routes/call-routes.ts';
import { settingsRoutes } from './routes/settings-routes.ts';

/** The doors of the telephone. Exchanges themselves are connected, tested and heard at the doors of the channels. */
export const routes = newRouter();
routes.route('/', callRoutes);
routes.route('/', callBackRoutes);
routes.route('/', settingsRoutes);
