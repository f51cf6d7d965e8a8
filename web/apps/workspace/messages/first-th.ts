import { th as access } from '../../../domains/access/messages/th.ts';
import { th as notifications } from '../../../domains/notifications/messages/th.ts';
import { th as requests } from '../../../domains/requests/messages/th.ts';
import { th as team } from '../../../domains/team/messages/th.ts';
import { th as staff } from '../../../domains/team/staffing/messages/th.ts';
import { th as words } from '../../../platform/words/th.ts';
import { th as app } from './app-th.ts';

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
