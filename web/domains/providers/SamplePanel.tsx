import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { wordsIn } from '../../../server/kernel/words.ts';
import { Button } from '../../design/Button.tsx';
import { Field, TextInput } from '../../design/forms/Field.tsx';
import layout from '../../design/forms/layout.module.css';
import { Select } from '../../design/forms/Select.tsx';
import { Panel } from '../../design/Page.tsx';
import { Table } from '../../design/Table.tsx';
import { Loaded } from '../../platform/client/Loaded.tsx';
import { useLanguage } from '../../platform/messages/text.tsx';
import { useActs } from '../../platform/undo/use-acts.ts';
import { useWords } from '../../platform/words/index.ts';
import { cardsQuery } from '../quality/api.ts';
import { useMay } from '../team/use-me.ts';
import { keepSample, sampleQuery } from './api.ts';
import { useText } from './text.ts';
import type { Sample } from './types.ts';
import { useFigures } from './use-words.ts';

/** What is drawn of the provider's work and reviewed blind by both sides, and how far they saw it alike. */
export function SamplePanel({ providerId, month }: { providerId: string; month: string }) {
  const say = useText();
  const may = useMay('providers:write');
  return (
    <Panel title={say('contract.sample')} meta={say('contract.sample.text')}>
      <Loaded of={useQuery(sampleQuery(providerId, month))}>
        {(sample) => (
          <>
            {may && <Drawing key={JSON.stringify(sample.plan)} {...{ providerId, sample }} />}
            {!may && sample.plan && (
              <p className="t13">{say('contract.sample.drawn', { count: sample.plan.perWeek })}</p>
            )}
            <Agreement sample={sample} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function Agreement({ sample }: { sample: Sample }) {
  const say = useText();
  const language = useLanguage();
  const { number } = useFigures();
  const two = (one: number | null) => (one === null ? '–' : number(one, { maximumFractionDigits: 2 }));
  if (sample.units === 0) return <p className="dim t13">{say('contract.sample.empty')}</p>;
  return (
    <>
      <p className="t13">{say('contract.sample.both', { count: sample.units })}</p>
      <Table
        rows={sample.criteria.filter(({ units }) => units > 0)}
        caption={say('contract.sample')}
        keyOf={(one) => one.key}
        columns={[
          {
            key: 'key',
            head: say('contract.criterion'),
            cell: (one) => wordsIn(one.names, language) || one.key,
          },
          { key: 'alpha', head: say('contract.alpha'), number: true, cell: (one) => two(one.value) },
          {
            key: 'between',
            head: say('contract.between'),
            number: true,
            cell: (one) => (one.low === null ? '–' : `${two(one.low)} – ${two(one.high)}`),
          },
          { key: 'n', head: say('contract.counted'), number: true, cell: (one) => one.units },
        ]}
      />
    </>
  );
}

function Drawing({ providerId, sample }: { providerId: string; sample: Sample }) {
  const say = useText();
  const words = useWords();
  const language = useLanguage();
  const cards = useQuery(cardsQuery).data ?? [];
  const { busy, press } = useActs('provider-contracts');
  const [cardId, setCardId] = useState(sample.plan?.cardId ?? '');
  const [perWeek, setPerWeek] = useState(String(sample.plan?.perWeek ?? 5));
  const chosen = cardId || cards[0]?.id || '';
  if (cards.length === 0) return <p className="dim t13">{say('contract.sample.noCard')}</p>;
  const plan = { cardId: chosen, perWeek: Number(perWeek), isActive: true };
  return (
    <form
      className={layout.two}
      onSubmit={(event) => {
        event.preventDefault();
        press(() => keepSample(providerId, plan));
      }}
    >
      <Field label={say('contract.sample.card')}>
        <Select
          value={chosen}
          onChange={setCardId}
          options={cards.map(({ id, content }) => ({ value: id, label: wordsIn(content.names, language) }))}
        />
      </Field>
      <Field label={say('contract.sample.perWeek')}>
        <TextInput
          required
          inputMode="numeric"
          pattern="[1-9][0-9]?|100"
          value={perWeek}
          onChange={(event) => setPerWeek(event.target.value)}
        />
      </Field>
      <div>
        <Button type="submit" busy={busy}>
          {words('word.save')}
        </Button>
      </div>
    </form>
  );
}
