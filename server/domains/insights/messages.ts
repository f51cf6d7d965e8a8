import { addMessages } from '../../platform/messages.ts';
import builderEn from './messages/builder/en.ts';
import builderId from './messages/builder/id.ts';
import builderTh from './messages/builder/th.ts';
import dashboardsEn from './messages/dashboards/en.ts';
import dashboardsId from './messages/dashboards/id.ts';
import dashboardsTh from './messages/dashboards/th.ts';
import en from './messages/en.ts';
import id from './messages/id.ts';
import libraryEn from './messages/library/en.ts';
import libraryId from './messages/library/id.ts';
import libraryTh from './messages/library/th.ts';
import th from './messages/th.ts';

addMessages({ en, id, th });
addMessages({ en: builderEn, id: builderId, th: builderTh });
addMessages({ en: libraryEn, id: libraryId, th: libraryTh });
addMessages({ en: dashboardsEn, id: dashboardsId, th: dashboardsTh });
