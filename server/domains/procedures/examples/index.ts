import { type Content, contentInput } from '../rules/content.ts';
import { doubleCharge } from './double-charge.ts';
import { lostParcel } from './lost-parcel.ts';
import { refund } from './refund.ts';

/** Three procedures to begin with, in three languages. */
export const examples: readonly Content[] = [refund, lostParcel, doubleCharge].map((one) =>
  contentInput.parse(one),
);
