import type { z } from 'zod';
import type { orderInput } from '../../inputs.ts';

/** What a delivery of a shop tells: an order, a refund of one, or nothing for us, with the code of why. */
export type Told =
  | { what: 'order'; order: z.input<typeof orderInput> }
  | {
      what: 'refund';
      externalOrderId: string;
      refund: { externalId: string; amount: number; refundedAt: string };
    }
  | { what: 'nothing'; reason: LeftFor };

export type LeftFor = 'test-order' | 'not-placed' | 'nothing-given-back' | 'deleted-there';

/** What a delivery says is not what its shop writes: the message names the part. */
export class DeliveryUnreadable extends Error {}
