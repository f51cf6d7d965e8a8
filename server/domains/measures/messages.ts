import { addMessages } from '../../platform/messages.ts';
import en from './messages/en.ts';
import id from './messages/id.ts';
import th from './messages/th.ts';

addMessages({ en, id, th });
