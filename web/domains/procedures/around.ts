import { createContext, useContext } from 'react';
import type { FieldDefinition } from '../../../server/domains/requests/fields/rules/values.ts';

/** What procedures point at in rooms that come after this one; the screen that shows procedures hands it in. */
export interface Around {
  fields: readonly FieldDefinition[];
  macros: readonly { id: string; name: string }[];
  /** Groups of like requests; none where one may not see them. */
  groups: readonly { id: string; name: string }[];
}

export const AroundProcedures = createContext<Around>({ fields: [], macros: [], groups: [] });

export const useAround = (): Around => useContext(AroundProcedures);
