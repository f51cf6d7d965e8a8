import reasons from '../../../../server/domains/channels/messages/id.ts';
import { id as access } from '../../../domains/access/messages/id.ts';
import { id as automation } from '../../../domains/automation/messages/id.ts';
import { id as channels } from '../../../domains/channels/messages/id.ts';
import { id as conversations } from '../../../domains/conversations/messages/id.ts';
import { id as customers } from '../../../domains/customers/messages/id.ts';
import { id as insights } from '../../../domains/insights/messages/id.ts';
import { id as notifications } from '../../../domains/notifications/messages/id.ts';
import { id as promises } from '../../../domains/promises/messages/id.ts';
import { id as colleagues } from '../../../domains/requests/colleagues/messages/id.ts';
import { id as fields } from '../../../domains/requests/fields/messages/id.ts';
import { id as floor } from '../../../domains/requests/floor/messages/id.ts';
import { id as later } from '../../../domains/requests/later/messages/id.ts';
import { id as requests } from '../../../domains/requests/messages/id.ts';
import { id as search } from '../../../domains/search/messages/id.ts';
import { id as serviceLevels } from '../../../domains/service-levels/messages/id.ts';
import { id as team } from '../../../domains/team/messages/id.ts';
import { id as staff } from '../../../domains/team/staffing/messages/id.ts';
import { id as words } from '../../../platform/words/id.ts';
import { id as app } from './app-id.ts';

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
