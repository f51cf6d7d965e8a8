import { en as access } from '../../../domains/access/messages/en.ts';
import { en as notifications } from '../../../domains/notifications/messages/en.ts';
import { en as requests } from '../../../domains/requests/messages/en.ts';
import { en as team } from '../../../domains/team/messages/en.ts';
import { en as staff } from '../../../domains/team/staffing/messages/en.ts';
import { en as words } from '../../../platform/words/en.ts';
import { en as app } from './app-en.ts';

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
