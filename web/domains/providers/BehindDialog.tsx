import { useQuery } from '@tanstack/react-query';
import type { Measure } from '../../../server/domains/providers/rules/targets.ts';
import { Chip } from '../../design/Chip.tsx';
import { Dialog } from '../../design/layers/Dialog.tsx';
import { State } from '../../design/states/State.tsx';
import { Table } from '../../design/Table.tsx';
import { Loaded } from '../../platform/client/Loaded.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../platform/router/paths.ts';
import { observationsQuery } from './api.ts';
import { useText } from './text.ts';

const shown = 200;

/** The requests behind a figure, what was not as promised first. */
export function BehindDialog({ providerId, month, measure, title, onClose }: BehindProps) {
  const say = useText();
  const dates = useDates();
  const slug = useSlug();
  return (
    <Dialog open wide onClose={onClose} title={title} text={say('contract.behind.text')}>
      <Loaded of={useQuery(observationsQuery(providerId, month, measure))}>
        {(all) =>
          all.length === 0 ? (
            <State icon="list" title={say('contract.behind.empty')} />
          ) : (
            <>
              <Table
                rows={all.toSorted((a, b) => Number(a.isGood) - Number(b.isGood)).slice(0, shown)}
                caption={title}
                keyOf={(one) => `${one.requestId} ${one.at}`}
                columns={[
                  {
                    key: 'request',
                    head: say('contract.request'),
                    cell: (one) => (
                      <PageLink className="link" to={paths.request(slug, one.requestNumber)} search={{}}>
                        #{one.requestNumber}
                      </PageLink>
                    ),
                  },
                  { key: 'at', head: say('contract.at'), cell: (one) => dates.moment(one.at, new Date()) },
                  {
                    key: 'good',
                    head: say('contract.verdict'),
                    cell: (one) => (
                      <Chip small tone={one.isGood ? 'kept' : 'breach'}>
                        {say(one.isGood ? 'contract.good' : 'contract.bad')}
                      </Chip>
                    ),
                  },
                ]}
              />
              {all.length > shown && (
                <p className="dim t13">{say('contract.behind.more', { count: all.length - shown })}</p>
              )}
            </>
          )
        }
      </Loaded>
    </Dialog>
  );
}

interface BehindProps {
  providerId: string;
  month: string;
  measure: Measure;
  title: string;
  onClose: () => void;
}
