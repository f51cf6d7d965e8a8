import { useQueryClient } from '@tanstack/react-query';
import { mostTold } from '../../../../server/domains/customers/imports/rules/new-organisations.ts';
import { Check } from '../../../design/forms/Check.tsx';
import { useNumber } from '../../../platform/messages/text.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { type CustomerImport, checkImport, importQuery } from './api.ts';
import css from './imports.module.css';
import { useText } from './text.ts';

/** So many names are said; of the rest how many there are. */
const mostSaid = 20;

/** Organisations that the file names and nobody knows: they are created, or their people come without them. */
export function NewOrganisations({ one }: { one: CustomerImport }) {
  const say = useText();
  const write = useNumber();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { id, mapping, newOrganisations: names, unknownOrganisations } = one;
  const creates = unknownOrganisations === 'create';
  const set = (next: boolean) =>
    attempt(async () => {
      const again = await checkImport(id, mapping, next ? 'create' : 'leave-out');
      client.setQueryData(importQuery(id).queryKey, again);
    });
  const count = names.length < mostTold ? write(names.length) : `${write(mostTold)}+`;
  const rest = names.length - mostSaid;
  return (
    <section className={css.gap} aria-label={say('import.organisations')}>
      <h3 className="heading">
        {say('import.organisations')} <span className="dim">{count}</span>
      </h3>
      <Check checked={creates} onChange={(next) => void set(next)}>
        {say('import.organisations.create')}
      </Check>
      <p className="t12 dim">{say(creates ? 'import.organisations.will' : 'import.organisations.without')}</p>
      <p className="mid">
        {names.slice(0, mostSaid).join(' · ')}
        {rest > 0 && ` · ${say('import.organisations.more', { count: rest })}`}
      </p>
    </section>
  );
}
