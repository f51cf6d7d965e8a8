import { useQuery } from '@tanstack/react-query';
import { Chip } from '../../design/Chip.tsx';
import { Panel } from '../../design/Page.tsx';
import { State } from '../../design/states/State.tsx';
import { Table } from '../../design/Table.tsx';
import { Loaded } from '../../platform/client/Loaded.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useGo, useSlug } from '../../platform/router/paths.ts';
import { contractsQuery } from './api.ts';
import { useText } from './text.ts';
import type { Contracted } from './types.ts';

/** Who answers for us by contract, and until when. */
export function ProviderList() {
  const say = useText();
  const dates = useDates();
  const slug = useSlug();
  const go = useGo();
  const until = ({ versions: [newest] }: Contracted) =>
    newest?.validUntil ? dates.day(`${newest.validUntil}T12:00:00`) : say('contract.noEnd');
  return (
    <Panel bare>
      <Loaded of={useQuery(contractsQuery)}>
        {(all) =>
          all.length === 0 ? (
            <State icon="receipt" title={say('contract.empty')} text={say('contract.empty.text')} />
          ) : (
            <Table
              rows={all}
              caption={say('contract.title')}
              keyOf={(one) => one.id}
              onOpen={(one) => go(paths.provider(slug, one.id), {})}
              columns={[
                {
                  key: 'name',
                  head: say('contract.provider'),
                  cell: (one) => (
                    <PageLink className="link" to={paths.provider(slug, one.id)} search={{}}>
                      {one.name}
                    </PageLink>
                  ),
                },
                {
                  key: 'kind',
                  head: say('contract.kind'),
                  wide: true,
                  cell: (one) => <Chip small>{say(`contract.kind.${one.kind}`)}</Chip>,
                },
                {
                  key: 'targets',
                  head: say('contract.targets'),
                  number: true,
                  cell: (one) => one.versions[0]?.targets.length ?? '–',
                },
                {
                  key: 'until',
                  head: say('contract.until'),
                  cell: (one) => (one.versions[0] ? until(one) : say('contract.none')),
                },
              ]}
            />
          )
        }
      </Loaded>
    </Panel>
  );
}
