import { newRouter } from '../../platform/http/router.ts';
import { protectionRoutes } from './protection/routes.ts';
import { customerRoutes } from './routes/customer-routes.ts';
import { detailRoutes } from './routes/detail-routes.ts';
import { groupRoutes } from './routes/group-routes.ts';
import { importRoutes } from './routes/import-routes.ts';
import { mergeRoutes } from './routes/merge-routes.ts';

/** Every door of the room. */
export const routes = newRouter()
  .route('/', customerRoutes)
  .route('/', detailRoutes)
  .route('/', groupRoutes)
  .route('/', mergeRoutes)
  .route('/', importRoutes)
  .route('/', protectionRoutes);
