import { grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    'requests:read': true;
    'requests:write': true;
    /** One's own views; shared ones need `requests:share-views`. */
    'requests:views': true;
    'requests:share-views': true;
    /** Fields, forms, statuses, and how time is accounted for. */
    'requests:configure': true;
    /** How much time everybody spent, and on what. */
    'requests:see-time': true;
    /** Macros and canned replies: using them, and keeping one's own; shared ones need `requests:share-macros`. */
    'requests:macros': true;
    'requests:share-macros': true;
  }
}

const everybody = ['light-agent', 'agent', 'supervisor', 'reviewer', 'administrator'] as const;
grantToRoles({
  'requests:read': everybody,
  'requests:views': everybody,
  'requests:write': ['agent', 'supervisor', 'administrator'],
  'requests:share-views': ['supervisor', 'administrator'],
  'requests:configure': ['administrator'],
  'requests:see-time': ['supervisor', 'reviewer', 'administrator'],
  'requests:macros': ['agent', 'supervisor', 'administrator'],
  'requests:share-macros': ['supervisor', 'administrator'],
});
