import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    /** Who stays, who may leave, and what customers are worth. */
    'retention:read': true;
    /** Recording what a satisfied customer may want besides, and whom they send. */
    'retention:record': true;
    /** On what values stand, and reckoning anew. */
    'retention:write': true;
  }
}

grantToRoles({
  'retention:read': ['agent', 'supervisor', 'reviewer', 'administrator'],
  'retention:record': ['agent', 'supervisor', 'administrator'],
  'retention:write': ['supervisor', 'administrator'],
});
