import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../team/use-me.ts';
import { type Macro, macrosQuery } from './api.ts';

/** The macros that I may use; none where I may use none. */
export function useMacros(): Macro[] {
  const mayUse = useMay('requests:macros');
  return useQuery({ ...macrosQuery, enabled: mayUse }).data ?? [];
}

export const useHasMacros = (): boolean => useMacros().length > 0;
