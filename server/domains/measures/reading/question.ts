import type { Definition } from '../rules/registry.ts';
import type { MeasureAsk } from '../shapes.ts';

/** A question with what its measure is made of. */
export type Question = { ask: MeasureAsk; measure: Definition };
