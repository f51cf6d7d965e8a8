import { addMessages } from '../../platform/messages.ts';
import en from './messages/en.ts';
import id from './messages/id.ts';
import th from './messages/th.ts';
import appsEn from './shape/messages/en.ts';
import appsId from './shape/messages/id.ts';
import appsTh from './shape/messages/th.ts';

addMessages({ en, id, th });
addMessages({ en: appsEn, id: appsId, th: appsTh });
