import './messages.ts';
import { newRouter } from '../../platform/http/router.ts';
import { connectionRoutes } from './connection-routes.ts';
import { factorResetRoutes } from './factor-reset-routes.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { linkRoutes } from './link-routes.ts';
import { ownSignInRoutes } from './own-routes.ts';
import { passkeyRoutes } from './passkey-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { signInSettingsRoutes } from './settings-routes.ts';

/** Every way in, and what people and workspaces say about it. */
export const signInRoutes = newRouter()
  .route('/', sessionRoutes)
  .route('/', invitationRoutes)
  .route('/', connectionRoutes)
  .route('/', linkRoutes)
  .route('/', ownSignInRoutes)
  .route('/', passkeyRoutes)
  .route('/', signInSettingsRoutes)
  .route('/', factorResetRoutes);
