import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import css from '../joining/joining.module.css';
import { useText } from '../text.ts';
import type { RequestItem } from '../types.ts';
import { addPerson, type Person, peopleQuery, removePerson, setRequester } from './api.ts';

/** Who takes part besides the one who asks; nothing where there is nobody else. */
export function PeoplePart({ request, className }: { request: RequestItem; className?: string }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const { data } = useQuery(peopleQuery(request.id));
  if (!data || data.length < 2) return null;
  const attempt = async (work: () => Promise<unknown>, text: string, undo?: () => Promise<unknown>) => {
    try {
      await work();
      const back = undo && (() => void attempt(undo, text));
      tell({ icon: 'people', text, ...(back ? { seconds: 10, undo: back } : {}) });
    } catch (error) {
      tellError(error, words);
    }
    await client.invalidateQueries({ queryKey: ['requests'] });
  };
  const remove = ({ customer: { id, name, email } }: Person) =>
    attempt(
      () => removePerson(request.id, id),
      say('requests.did.removed', { name }),
      email === null ? undefined : () => addPerson(request.id, { email }),
    );
  const promote = ({ customer: { id, name } }: Person) =>
    attempt(
      () => setRequester(request.id, id),
      say('requests.did.requester', { name }),
      () => setRequester(request.id, request.customer.id),
    );
  return (
    <section className={className}>
      <h3 className="heading">{say('requests.people')}</h3>
      <ul className={css.list}>
        {data.map((one) => (
          <li key={one.customer.id} className={css.line}>
            <span className={css.how}>{say(`requests.people.${one.role}`)}</span>
            <span className={css.other} title={one.customer.email ?? undefined}>
              <span className="cut">{one.customer.name}</span>
            </span>
            {one.role !== 'requester' && (
              <span className="row">
                <IconButton
                  icon="user"
                  label={say('requests.people.makeRequester', { name: one.customer.name })}
                  onClick={() => void promote(one)}
                />
                <IconButton
                  icon="x"
                  label={say('requests.people.remove', { name: one.customer.name })}
                  onClick={() => void remove(one)}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
