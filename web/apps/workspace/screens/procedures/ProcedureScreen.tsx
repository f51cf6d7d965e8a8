import { useParams } from '@tanstack/react-router';
import { AroundProcedures } from '../../../../domains/procedures/around.ts';
import { ProcedurePage } from '../../../../domains/procedures/editor/ProcedurePage.tsx';
import { useAroundProcedures } from './use-around.ts';

/** One procedure, to be read, written, compared and published. */
export function ProcedureScreen() {
  const { id } = useParams({ strict: false }) as { id?: string };
  const around = useAroundProcedures();
  return <AroundProcedures value={around}>{id ? <ProcedurePage key={id} id={id} /> : null}</AroundProcedures>;
}
