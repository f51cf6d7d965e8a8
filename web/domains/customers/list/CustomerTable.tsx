import { Avatar } from '../../../design/Avatar.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { type Column, Table } from '../../../design/Table.tsx';
import { languageNames } from '../../../platform/messages/language.ts';
import { useDates, useNumber } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { fullNameOf, languageOf } from '../address.ts';
import { useText } from '../text.ts';
import type { Customer } from '../types.ts';
import css from './list.module.css';

/** Customers in lines; each opens the page of the customer. */
export function CustomerTable({ customers, brief }: { customers: readonly Customer[]; brief?: boolean }) {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const columns = useColumns();
  return (
    <Table
      caption={say('customers.title')}
      rows={customers}
      keyOf={(one) => one.id}
      onOpen={(one) => go(paths.customer(slug, one.id), {})}
      columns={brief ? columns.filter(({ key }) => key !== 'organisation' && key !== 'language') : columns}
    />
  );
}

function useColumns(): Column<Customer>[] {
  const say = useText();
  const dates = useDates();
  const slug = useSlug();
  const write = useNumber();
  return [
    {
      key: 'name',
      head: say('customers.name'),
      cell: (one) => (
        <span className={css.name}>
          <Avatar name={one.name} />
          <span>
            <PageLink to={paths.customer(slug, one.id)} search={{}}>
              {fullNameOf(one)}
            </PageLink>
            <span className={css.mail}>{one.email ?? one.addresses[0]?.value}</span>
          </span>
          {one.blockedAt && (
            <Chip tone="breach" small>
              {say('customers.isBlocked')}
            </Chip>
          )}
        </span>
      ),
    },
    {
      key: 'address',
      head: say('customers.address'),
      wide: true,
      cell: (one) => <span className="mid">{one.email ?? one.addresses[0]?.value}</span>,
    },
    {
      key: 'organisation',
      head: say('customers.organisation'),
      wide: true,
      cell: (one) => one.organisation?.name ?? <span className="dim">–</span>,
    },
    {
      key: 'tags',
      head: say('customers.tags'),
      wide: true,
      cell: (one) => (
        <span className={css.tags}>
          {one.tags.slice(0, 3).map((tag) => (
            <Chip key={tag} small>
              {tag}
            </Chip>
          ))}
          {one.tags.length > 3 && <span className="t12 dim">+{one.tags.length - 3}</span>}
        </span>
      ),
    },
    {
      key: 'language',
      head: say('customers.language'),
      wide: true,
      cell: (one) => (one.language ? languageNames[languageOf(one)] : <span className="dim">–</span>),
    },
    {
      key: 'requests',
      head: say('customers.requests'),
      number: true,
      cell: (one) => (
        <span title={say('customers.openOfAll', { open: one.openRequests, all: one.requestCount })}>
          {one.openRequests > 0 && (
            <span className="t12 dim">{`${say('customers.openCount', { count: one.openRequests })} · `}</span>
          )}
          {write(one.requestCount)}
        </span>
      ),
    },
    {
      key: 'contact',
      head: say('customers.lastContact'),
      wide: true,
      number: true,
      cell: (one) => (
        <span className="dim">{one.lastContactAt ? dates.shortDay(one.lastContactAt) : '–'}</span>
      ),
    },
  ];
}
