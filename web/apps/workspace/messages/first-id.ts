import { id as access } from '../../../domains/access/messages/id.ts';
import { id as notifications } from '../../../domains/notifications/messages/id.ts';
import { id as requests } from '../../../domains/requests/messages/id.ts';
import { id as team } from '../../../domains/team/messages/id.ts';
import { id as staff } from '../../../domains/team/staffing/messages/id.ts';
import { id as words } from '../../../platform/words/id.ts';
import { id as app } from './app-id.ts';

/** What is said at the doors and in the list, in one language: the first page waits for no more. */
export const first = {
  ...words,
  ...app,
  ...access,
  ...team,
  ...staff,
  ...requests,
  ...notifications,
};
