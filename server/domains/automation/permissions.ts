import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    /** Rules and the log of what they did. */
    'automation:read': true;
    /** Writing, ordering, stopping and trying rules: they act with the program's own rights. */
    'automation:write': true;
  }
}

grantToRoles({
  'automation:read': ['supervisor', 'administrator'],
  'automation:write': ['administrator'],
});
