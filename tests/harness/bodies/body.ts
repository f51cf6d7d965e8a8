import type { Belongings } from '../belongings.ts';

/** The JSON that opens a door; made of the things that there are where it must name one. */
export type Body = object | ((things: Belongings) => object);

/** An id that nothing has. */
export const nobody = '0193a000-0000-7000-8000-000000000000';
