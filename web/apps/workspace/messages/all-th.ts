import reasons from '../../../../server/domains/channels/messages/th.ts';
import { th as access } from '../../../domains/access/messages/th.ts';
import { th as automation } from '../../../domains/automation/messages/th.ts';
import { th as channels } from '../../../domains/channels/messages/th.ts';
import { th as conversations } from '../../../domains/conversations/messages/th.ts';
import { th as customers } from '../../../domains/customers/messages/th.ts';
import { th as insights } from '../../../domains/insights/messages/th.ts';
import { th as notifications } from '../../../domains/notifications/messages/th.ts';
import { th as promises } from '../../../domains/promises/messages/th.ts';
import { th as colleagues } from '../../../domains/requests/colleagues/messages/th.ts';
import { th as fields } from '../../../domains/requests/fields/messages/th.ts';
import { th as floor } from '../../../domains/requests/floor/messages/th.ts';
import { th as later } from '../../../domains/requests/later/messages/th.ts';
import { th as requests } from '../../../domains/requests/messages/th.ts';
import { th as search } from '../../../domains/search/messages/th.ts';
import { th as serviceLevels } from '../../../domains/service-levels/messages/th.ts';
import { th as team } from '../../../domains/team/messages/th.ts';
import { th as staff } from '../../../domains/team/staffing/messages/th.ts';
import { th as words } from '../../../platform/words/th.ts';
import { th as app } from './app-th.ts';

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
