import { useQuery, useQueryClient } from '@tanstack/react-query';
import { labelIn } from '../../../../server/domains/requests/fields/rules/values.ts';
import { Icon } from '../../../design/Icon.tsx';
import { Menu, MenuChoice, MenuChoices } from '../../../design/layers/Menu.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { patchEverywhere } from '../cache.ts';
import { type CustomStatus, patchRequest, statusesQuery } from '../fields/api.ts';
import { useText as useFields } from '../fields/text.ts';
import { StatusDot } from '../one/StatusDot.tsx';
import { useText } from '../text.ts';
import type { RequestItem, Status } from '../types.ts';
import css from './statuses.module.css';

const categories = ['open', 'waiting', 'solved', 'closed'] as const;

/** Where the request stands, and the way to another status; those of one's own stand under their category. */
export function StatusMenu({ request }: { request: RequestItem }) {
  const say = useText();
  const fields = useFields();
  const language = useLanguage();
  const mayWrite = useMay('requests:write');
  const known = useQuery(statusesQuery).data ?? [];
  const stand = useStanding(request, known);
  // Over its only status a category would say the same twice.
  const hasOwn = (category: Status) => known.some((one) => one.category === category && !one.archived);
  const own = known.find((one) => one.key === request.customStatus);
  const label = own ? labelIn(own.labels, language) : say(`requests.status.${request.status}`);
  const shown = (
    <>
      <StatusDot status={request.status} />
      <span className="cut">{label}</span>
    </>
  );
  if (!mayWrite || request.folder === 'merged') return <span className={css.status}>{shown}</span>;
  return (
    <Menu
      align="start"
      label={fields('status.change')}
      trigger={
        <button type="button" className={css.status} aria-label={`${fields('status.change')}: ${label}`}>
          {shown}
          <Icon name="down" size={12} />
        </button>
      }
    >
      {categories.map((category) => (
        <MenuChoices
          key={category}
          label={hasOwn(category) ? say(`requests.status.${category}`) : undefined}
          value={own?.key ?? request.status}
          onChange={(value) =>
            void stand({ status: category, customStatus: value === category ? null : value })
          }
        >
          {!known.some((one) => one.category === category && one.isDefault) && (
            <MenuChoice
              value={category}
              disabled={category === 'closed' && request.status !== 'solved' && request.status !== 'closed'}
            >
              {say(`requests.status.${category}`)}
            </MenuChoice>
          )}
          {known
            .filter((one) => one.category === category && (!one.archived || one === own))
            .map((one) => (
              <MenuChoice key={one.key} value={one.key}>
                {labelIn(one.labels, language)}
              </MenuChoice>
            ))}
        </MenuChoices>
      ))}
    </Menu>
  );
}

type Standing = { status: Status; customStatus: string | null };

function useStanding(request: RequestItem, known: readonly CustomStatus[]) {
  const say = useText();
  const words = useWords();
  const fields = useFields();
  const language = useLanguage();
  const client = useQueryClient();
  const { id, number, status, customStatus } = request;
  const before = { status, customStatus };
  const named = (one: Standing) => {
    const own = known.find(({ key }) => key === one.customStatus);
    return own ? labelIn(own.labels, language) : say(`requests.status.${one.status}`);
  };
  const set = async (next: Standing, isBack = false) => {
    patchEverywhere(client, id, next);
    try {
      await patchRequest(id, next);
      const text = fields('status.did', { number, status: named(next) });
      const undo = () => void set(before, true);
      tell({ icon: 'flag', text, ...(isBack ? {} : { seconds: 10, undo }) });
    } catch (error) {
      patchEverywhere(client, id, before);
      tellError(error, words);
    }
    await client.invalidateQueries({ queryKey: ['requests'] });
  };
  return set;
}
