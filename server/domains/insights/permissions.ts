import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    'insights:read': true;
  }
}

grantToRoles({ 'insights:read': ['agent', 'supervisor', 'reviewer', 'administrator'] });
