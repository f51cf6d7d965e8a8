import { Table } from '../../design/Table.tsx';
import { useDates, useSpoken } from '../../platform/messages/text.tsx';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../platform/router/paths.ts';
import type { AuditItem, Named } from './api.ts';
import css from './audit.module.css';
import { useText } from './text.ts';

/** The trail as a table. An event that has no sentence yet stands there by its own name. */
export function TrailTable({ items, named }: { items: AuditItem[]; named: Named[] }) {
  const say = useText();
  const dates = useDates();
  const { catalogue } = useSpoken();
  const nameOf = (id: string | null) => named.find((one) => one.id === id)?.name;
  return (
    <Table
      caption={say('audit.title')}
      rows={items}
      keyOf={(item) => item.id}
      columns={[
        {
          key: 'when',
          head: say('audit.when'),
          tight: true,
          cell: ({ at }) => <time title={dates.full(at)}>{dates.moment(at, new Date())}</time>,
        },
        {
          key: 'what',
          head: say('audit.what'),
          cell: ({ name }) => {
            const sentence = catalogue[`audit.did.${name}`];
            return sentence ? <span title={name}>{sentence}</span> : <code className={css.name}>{name}</code>;
          },
        },
        {
          key: 'who',
          head: say('audit.who'),
          cell: ({ actor }) => nameOf(actor.id) ?? say(`audit.by.${actor.type}`),
        },
        {
          key: 'about',
          head: say('audit.about'),
          wide: true,
          cell: (item) => <About item={item} nameOf={nameOf} />,
        },
      ]}
    />
  );
}

/** What an event is about: a request by its number, a person or a team by name, anything else by its kind. */
function About({ item, nameOf }: { item: AuditItem; nameOf: (id: string) => string | undefined }) {
  const slug = useSlug();
  const { catalogue } = useSpoken();
  const { number, memberId } = item.payload;
  if (typeof number === 'number')
    return (
      <PageLink to={paths.request(slug, number)} search={{}}>
        #{number}
      </PageLink>
    );
  const known = nameOf(item.subject.id) ?? (typeof memberId === 'string' ? nameOf(memberId) : undefined);
  return (
    <span className="mid">{known ?? catalogue[`audit.of.${item.subject.type}`] ?? item.subject.type}</span>
  );
}
