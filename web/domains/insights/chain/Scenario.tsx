import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Panel } from '../../../design/Page.tsx';
import { useText } from '../text.ts';
import { type ChainInput, chainQuery } from './api.ts';
import css from './chain.module.css';
import type { Chain } from './types.ts';
import { useChainWords } from './use-chain-words.ts';

/** What would follow if the links were causes; from the first link on that the data does not show, nothing is told. */
export function Scenario({ chain, input }: { chain: Chain; input: ChainInput }) {
  const say = useText();
  const { nameOf, change, steps } = useChainWords();
  const [text, setText] = useState('');
  const wanted = Number(text.replace(',', '.'));
  const isAsked = text.trim() !== '' && Number.isFinite(wanted) && Math.abs(wanted) <= 1e6;
  const { data } = useQuery({ ...chainQuery({ ...input, change: wanted }), enabled: isAsked });
  const [first, ...next] = chain.panels;
  if (!first) return null;
  return (
    <Panel title={say('chain.scenario')} meta={say('chain.scenario.text')}>
      <Field
        label={say('chain.scenario.change', { measure: nameOf(first.measure) })}
        error={text.trim() !== '' && !isAsked ? say('chain.scenario.number') : undefined}
      >
        <TextInput
          inputMode="decimal"
          value={text}
          onChange={(event) => setText(event.target.value)}
          style={{ maxWidth: 140 }}
        />
      </Field>
      {isAsked && data?.scenario && (
        <ol className={css.outcomes}>
          {next.map(({ panel, measure }, at) => {
            const outcome = data.scenario?.[at];
            return (
              <li key={panel} className="t13">
                <b>{nameOf(measure)}</b>{' '}
                {outcome
                  ? say('chain.scenario.outcome', {
                      middle: change(measure, outcome.middle),
                      low: change(measure, outcome.low),
                      high: change(measure, outcome.high),
                      when: steps(outcome.steps, chain.step),
                    })
                  : say('chain.scenario.unknown')}
              </li>
            );
          })}
        </ol>
      )}
    </Panel>
  );
}
