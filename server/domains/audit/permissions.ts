import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    'audit:read': true;
    /** Adding to the chain of seals: the program's own work. */
    'audit:seal': true;
  }
}

grantToRoles({ 'audit:read': ['administrator'], 'audit:seal': [] });
