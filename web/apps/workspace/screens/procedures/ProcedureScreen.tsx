import { useParams } from '@tanstack/react-router';
import { ProcedurePage } from '../../../../domains/procedures/editor/ProcedurePage.tsx';

/** One procedure, to be read, written, compared and published. */
export function ProcedureScreen() {
  const { id } = useParams({ strict: false }) as { id?: string };
  return id ? <ProcedurePage key={id} id={id} /> : null;
}
