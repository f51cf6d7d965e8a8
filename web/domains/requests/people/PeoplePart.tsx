import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import css from '../joining/joining.module.css';
import { useText } from '../text.ts';
import type { RequestItem } from '../types.ts';
import { addPerson, type Person, peopleQuery, removePerson, setRequester } from './api.ts';

/** Who takes part besides the one who asks; nothing where there is nobody else. */
export function PeoplePart({ request, className }: { request: RequestItem; className?: string }) {
  const say = useText();
  const attempt = useAttempt();
  const client = useQueryClient();
  const { data } = useQuery(peopleQuery(request.id));
  if (!data || data.length < 2) return null;
  const act = async ({ work, text }: Deed, back?: Deed) => {
    const undo = back && { seconds: 10, undo: () => void act(back) };
    if (await attempt(work)) tell({ icon: 'people', text, ...undo });
    await client.invalidateQueries({ queryKey: ['requests'] });
  };
  const asking = ({ id, name }: { id: string; name: string }): Deed => ({
    work: () => setRequester(request.id, id),
    text: say('requests.did.requester', { name }),
  });
  const remove = ({ customer: { id, name, email } }: Person) =>
    act(
      { work: () => removePerson(request.id, id), text: say('requests.did.removed', { name }) },
      email === null
        ? undefined
        : { work: () => addPerson(request.id, { email }), text: say('requests.did.added', { name }) },
    );
  const promote = ({ customer }: Person) => act(asking(customer), asking(request.customer));
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

/** What is done, and what is said of it. */
interface Deed {
  work: () => Promise<unknown>;
  text: string;
}
