import reasons from '../../../../server/domains/channels/messages/en.ts';
import { en as access } from '../../../domains/access/messages/en.ts';
import { en as automation } from '../../../domains/automation/messages/en.ts';
import { en as channels } from '../../../domains/channels/messages/en.ts';
import { en as conversations } from '../../../domains/conversations/messages/en.ts';
import { en as customers } from '../../../domains/customers/messages/en.ts';
import { en as insights } from '../../../domains/insights/messages/en.ts';
import { en as notifications } from '../../../domains/notifications/messages/en.ts';
import { en as promises } from '../../../domains/promises/messages/en.ts';
import { en as colleagues } from '../../../domains/requests/colleagues/messages/en.ts';
import { en as fields } from '../../../domains/requests/fields/messages/en.ts';
import { en as floor } from '../../../domains/requests/floor/messages/en.ts';
import { en as later } from '../../../domains/requests/later/messages/en.ts';
import { en as requests } from '../../../domains/requests/messages/en.ts';
import { en as search } from '../../../domains/search/messages/en.ts';
import { en as serviceLevels } from '../../../domains/service-levels/messages/en.ts';
import { en as team } from '../../../domains/team/messages/en.ts';
import { en as staff } from '../../../domains/team/staffing/messages/en.ts';
import { en as words } from '../../../platform/words/en.ts';
import { en as app } from './app-en.ts';

/** Every sentence of the workspace in one language; fetched when it is spoken. */
export const catalogue = {
  ...reasons,
  ...words,
  ...app,
  ...access,
  ...team,
  ...staff,
  ...customers,
  ...conversations,
  ...channels,
  ...requests,
  ...fields,
  ...colleagues,
  ...later,
  ...serviceLevels,
  ...promises,
  ...floor,
  ...search,
  ...insights,
  ...notifications,
  ...automation,
};
