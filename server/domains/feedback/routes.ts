import { newRouter } from '../../platform/http/router.ts';
import { followUpRoutes } from './routes/follow-up-routes.ts';
import { recoveryRoutes } from './routes/recovery-routes.ts';
import { resultRoutes } from './routes/result-routes.ts';
import { surveyRoutes } from './routes/survey-routes.ts';

/** The doors of feedback. Customers answer at the front door, behind a link. */
export const routes = newRouter();
routes.route('/', surveyRoutes);
routes.route('/', resultRoutes);
routes.route('/', recoveryRoutes);
routes.route('/', followUpRoutes);
