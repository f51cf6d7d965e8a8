import { useNumber } from '../../../platform/messages/text.tsx';
import type { CustomerImport, RowKind } from './api.ts';
import css from './imports.module.css';
import { useText } from './text.ts';

const rowKinds: readonly RowKind[] = ['create', 'update', 'skip', 'refuse'];

/** How many rows are new, changed, as they were, refused. */
export function Counts({ counts }: { counts: CustomerImport['counts'] }) {
  const say = useText();
  const write = useNumber();
  return (
    <dl className={css.counts}>
      {rowKinds.map((kind) => (
        <div key={kind}>
          <dt>{say(`import.kind.${kind}`)}</dt>
          <dd className={kind === 'refuse' && counts[kind] > 0 ? 'breach' : undefined}>
            {write(counts[kind])}
          </dd>
        </div>
      ))}
    </dl>
  );
}
