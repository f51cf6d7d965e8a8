import { grantToCustomers, grantToRoles } from '../../platform/permission.ts';

declare module '../../platform/permission.ts' {
  interface PermissionWords {
    'ideas:read': true;
    /** Proposing, voting, and telling management from inside a request. */
    'ideas:propose': true;
    /** Answering for the company, carrying out, merging, hiding, giving to an owner. */
    'ideas:answer': true;
    /** Who sees the boards of customers, and in how many days is answered. */
    'ideas:configure': true;
    /** A customer's own suggestions and votes in the help centre. */
    'portal:ideas': true;
  }
}

const inHouse = ['light-agent', 'agent', 'supervisor', 'reviewer', 'administrator'] as const;
grantToRoles({
  'ideas:read': inHouse,
  'ideas:propose': inHouse,
  'ideas:answer': ['supervisor', 'administrator'],
  'ideas:configure': ['administrator'],
});
grantToCustomers(['portal:ideas']);
