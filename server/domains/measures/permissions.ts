import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    /** Having all figures built anew. */
    'measures:rebuild': true;
  }
}

grantToRoles({
  'measures:rebuild': ['administrator'],
});
