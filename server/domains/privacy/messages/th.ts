import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

/** Sentences of the room privacy. */
export default {} satisfies Translation<typeof en>;
