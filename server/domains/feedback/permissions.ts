import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    /** What customers said, over all requests that one may see. */
    'feedback:read': true;
    /** Making low scores good. */
    'feedback:recover': true;
    /** Writing surveys, and how low scores are made good. */
    'feedback:configure': true;
  }
}

grantToRoles({
  'feedback:read': ['provider-manager', 'supervisor', 'reviewer', 'administrator'],
  'feedback:recover': ['provider-agent', 'provider-manager', 'agent', 'supervisor', 'administrator'],
  'feedback:configure': ['administrator'],
});
