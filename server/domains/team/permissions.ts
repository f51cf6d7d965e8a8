import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    'team:read': true;
    /** Members, teams and invitations. */
    'team:write': true;
    /** One's own name, language, signature. */
    'team:own': true;
    /** Status, absence, skills and hours of others; the floor. */
    'team:lead': true;
  }
}

const everybody = ['light-agent', 'agent', 'supervisor', 'reviewer', 'administrator'] as const;
grantToRoles({
  'team:read': everybody,
  'team:own': everybody,
  'team:write': ['administrator'],
  'team:lead': ['supervisor', 'administrator'],
});
