import { newRouter } from '../../platform/http/router.ts';
import { breachRoutes } from './routes/breach-routes.ts';
import { keepingRoutes } from './routes/keeping-routes.ts';
import { packRoutes } from './routes/pack-routes.ts';
import { requestRoutes } from './routes/request-routes.ts';

/** Every door of the room. */
export const routes = newRouter()
  .route('/', requestRoutes)
  .route('/', breachRoutes)
  .route('/', keepingRoutes)
  .route('/', packRoutes);
