import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    'team:read': true;
    /** Members, teams and invitations. */
    'team:write': true;
    /** One's own name, language, signature. */
    'team:own': true;
    /** The people of one's own provider: inviting them within its reach, shutting them out, seeing their hours. */
    'team:provider': true;
    /** Private teams and what lies with them, without being in them. */
    'team:see-private': true;
    /** Status, absence, skills and hours of others; the floor. */
    'team:lead': true;
  }
}

const everybody = [
  'provider-agent',
  'provider-manager',
  'light-agent',
  'agent',
  'supervisor',
  'reviewer',
  'administrator',
] as const;
grantToRoles({
  'team:read': everybody,
  'team:own': everybody,
  'team:provider': ['provider-manager', 'administrator'],
  'team:write': ['administrator'],
  'team:see-private': ['administrator'],
  'team:lead': ['supervisor', 'administrator'],
});
