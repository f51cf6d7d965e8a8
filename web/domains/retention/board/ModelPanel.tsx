import { Panel } from '../../../design/Page.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { Table } from '../../../design/Table.tsx';
import { useNumber } from '../../../platform/messages/text.tsx';
import { useText } from '../text.ts';
import type { Reckoned } from '../types.ts';

/** So few who came back say too little for a model, as the server has it. */
const fewest = 50;
/** From here on values and numbers of orders are not apart, as the model of spending has them. */
const tied = 0.3;

/** Which model foretells, how it was chosen, and how well each way foretold what was hidden. */
export function ModelPanel({ reckoned }: { reckoned: Reckoned }) {
  const say = useText();
  const number = useNumber();
  const { model, repeaters } = reckoned;
  if (!model)
    return (
      <Notice tone="plain" icon="chart">
        {say('staying.fewBack', { count: repeaters, fewest })}
      </Notice>
    );
  const { foretold, spendCorrelation } = model;
  const name = say(`staying.model.${model.name}`);
  const value = number(spendCorrelation ?? 0, { maximumFractionDigits: 2 });
  return (
    <Panel title={say('staying.model')}>
      <p className="t13">
        {foretold
          ? say('staying.model.foretold', { days: foretold.days, actual: number(foretold.actual), name })
          : say('staying.model.likelihood', { name })}
      </p>
      {foretold && (
        <Table
          caption={say('staying.model')}
          rows={foretold.by}
          keyOf={(one) => one.way}
          columns={[
            { key: 'way', head: say('staying.model.way'), cell: ({ way }) => say(`staying.model.${way}`) },
            {
              key: 'expected',
              head: say('staying.model.expected'),
              number: true,
              cell: ({ expected }) => number(Math.round(expected)),
            },
            {
              key: 'error',
              head: say('staying.model.error'),
              number: true,
              cell: ({ error }) => number(error, { maximumFractionDigits: 2 }),
            },
          ]}
        />
      )}
      <p className="t12 dim">
        {say(Math.abs(spendCorrelation ?? 0) > tied ? 'staying.model.spendTied' : 'staying.model.spend', {
          value,
        })}
      </p>
    </Panel>
  );
}
