import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    'insights:read': true;
  }
}

grantToRoles({ 'insights:read': ['provider-manager', 'agent', 'supervisor', 'reviewer', 'administrator'] });
