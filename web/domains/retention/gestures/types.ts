import type { findGestureEffect } from '../../../../server/domains/retention/gestures/queries/find-effect.ts';
import type { findGestureTerms } from '../../../../server/domains/retention/gestures/queries/find-terms.ts';
import type {
  listGestures,
  listGesturesOfCustomer,
  listGesturesOfRequest,
} from '../../../../server/domains/retention/gestures/queries/list-gestures.ts';
import type { Told } from '../../../../server/platform/http/told.ts';

type Answer<Q extends (...given: never[]) => Promise<unknown>> = Told<Awaited<ReturnType<Q>>>;

export type Board = Answer<typeof listGestures>;
export type Beside = Answer<typeof listGesturesOfRequest>;
export type Suggested = Board['open'][number];
export type Settled = Board['settled'][number];
export type Given = Beside['given'][number];
export type OfCustomer = Answer<typeof listGesturesOfCustomer>;
export type Terms = Answer<typeof findGestureTerms>;
export type Kind = Terms['kinds'][number];
export type Effect = Answer<typeof findGestureEffect>;
/** What may be given, and what of it is beyond the budget. */
export type Offered = Pick<Board, 'choices' | 'leftMinor' | 'mayExceed'>;
