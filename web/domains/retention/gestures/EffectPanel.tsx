import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../../design/Page.tsx';
import { Table } from '../../../design/Table.tsx';
import { useNumber } from '../../../platform/messages/text.tsx';
import { usePercent } from '../../quality/use-percent.ts';
import { gestureEffectQuery } from './api.ts';
import { useText } from './text.ts';
import type { Effect } from './types.ts';

/** Orders and satisfaction with a gift and without, with intervals; too little data is said to be so. */
export function EffectPanel() {
  const say = useText();
  const number = useNumber();
  const percent = usePercent();
  const { data: effect } = useQuery(gestureEffectQuery);
  if (!effect) return null;
  const share = ({ rate, n, low, high }: Effect['ordered']['given']) =>
    rate === null
      ? '–'
      : say('gesture.effect.share', {
          rate: percent(rate),
          n: number(n),
          low: percent(low),
          high: percent(high),
        });
  const apart = ({ difference }: Effect['ordered']) =>
    difference === null
      ? say('gesture.effect.few')
      : say('gesture.effect.points', {
          ...{ by: percent(difference.by), low: percent(difference.low), high: percent(difference.high) },
        });
  return (
    <Panel title={say('gesture.effect')}>
      <Table
        caption={say('gesture.effect')}
        rows={(['ordered', 'satisfied'] as const).map((key) => ({ key, ...effect[key] }))}
        keyOf={({ key }) => key}
        stacks
        columns={[
          { key: 'what', head: say('gesture.effect.what'), cell: ({ key }) => say(`gesture.effect.${key}`) },
          {
            key: 'given',
            head: say('gesture.effect.given'),
            number: true,
            cell: ({ given }) => share(given),
          },
          { key: 'none', head: say('gesture.effect.without'), number: true, cell: ({ none }) => share(none) },
          { key: 'apart', head: say('gesture.effect.difference'), number: true, cell: apart },
        ]}
      />
      <p className="t12 dim">
        {say('gesture.effect.text', { days: effect.days })}{' '}
        {say('gesture.effect.enough', { enough: effect.enough })}
      </p>
    </Panel>
  );
}
