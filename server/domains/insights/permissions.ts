import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    'insights:read': true;
    /** People, service, customers and money laid beside each other. */
    'insights:chain': true;
  }
}

grantToRoles({
  'insights:read': ['provider-manager', 'agent', 'supervisor', 'reviewer', 'administrator'],
  'insights:chain': ['supervisor', 'administrator'],
});
