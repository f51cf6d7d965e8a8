import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    /** Reading and signing what one is asked to. */
    'acknowledgements:own': true;
    /** Seeing who has signed and who is late. */
    'acknowledgements:lead': true;
    /** Asking and reminding: the program's own work. */
    'acknowledgements:ask': true;
  }
}

grantToRoles({
  'acknowledgements:own': [
    'light-agent',
    'provider-agent',
    'provider-manager',
    'agent',
    'supervisor',
    'reviewer',
    'administrator',
  ],
  'acknowledgements:lead': ['supervisor', 'reviewer', 'administrator'],
  'acknowledgements:ask': [],
});
