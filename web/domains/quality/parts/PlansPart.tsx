import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { wordsIn } from '../../../../server/domains/quality/rules/card/card.ts';
import { risks, strata } from '../../../../server/domains/quality/rules/sampling/draw.ts';
import { Button } from '../../../design/Button.tsx';
import { Check, Switch } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { NumberInput } from '../../../design/forms/NumberInput.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { Panel } from '../../../design/Page.tsx';
import { State } from '../../../design/states/State.tsx';
import { Table } from '../../../design/Table.tsx';
import { Loaded } from '../../../platform/client/Loaded.tsx';
import { useDates, useLanguage } from '../../../platform/messages/text.tsx';
import { useActs } from '../../../platform/undo/use-acts.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useTeams } from '../../team/use-me.ts';
import { cardsQuery, changePlan, makePlan, type NewPlan, plansQuery } from '../api.ts';
import css from '../quality.module.css';
import { useText } from '../text.ts';
import type { Plan } from '../types.ts';

/** What is looked at each week, with each draw's seed, so that anybody can draw the same again. */
export function PlansPart() {
  const say = useText();
  const found = useQuery(plansQuery);
  const card = useQuery(cardsQuery).data?.find((one) => !one.retired);
  const [isNew, setNew] = useState(false);
  return (
    <Panel
      title={say('quality.plans')}
      meta={say('quality.plans.text')}
      end={
        card && (
          <Button small icon="plus" onClick={() => setNew(true)}>
            {say('quality.plans.new')}
          </Button>
        )
      }
    >
      <Loaded of={found}>
        {(plans) =>
          plans.length === 0 ? (
            <State
              icon="calendar"
              title={say('quality.plans.empty')}
              text={say(card ? 'quality.plans.text' : 'quality.plans.cardFirst')}
            />
          ) : (
            plans.map((plan) => <OnePlan key={plan.id} plan={plan} />)
          )
        }
      </Loaded>
      {isNew && <NewPlanDialog onClose={() => setNew(false)} />}
    </Panel>
  );
}

function OnePlan({ plan }: { plan: Plan }) {
  const say = useText();
  const dates = useDates();
  const { act } = useActs('quality');
  const { stratum, atRandom, forRisk, twicePercent } = plan;
  return (
    <section className={css.group}>
      <h3 className={css.row}>
        {plan.name}
        <Switch
          checked={plan.isActive}
          onChange={(isActive) => void act(() => changePlan(plan.id, { isActive }))}
        >
          {say('quality.plans.active')}
        </Switch>
      </h3>
      <p className="t13">
        {say('quality.plans.says', {
          ...{ by: say(`quality.stratum.${stratum}`), random: atRandom, risk: forRisk, twice: twicePercent },
        })}
      </p>
      <Table
        caption={plan.name}
        rows={plan.draws}
        keyOf={(one) => one.id}
        columns={[
          {
            key: 'week',
            head: say('quality.week'),
            cell: (one) => dates.shortDay(`${one.weekOf}T12:00:00`),
          },
          { key: 'from', head: say('quality.population'), number: true, cell: (one) => one.population },
          { key: 'drawn', head: say('quality.drawn'), number: true, cell: (one) => one.drawn },
          {
            key: 'free',
            head: say('quality.unassigned'),
            number: true,
            wide: true,
            cell: (one) => one.unassigned,
          },
          { key: 'seed', head: say('quality.seed'), number: true, wide: true, cell: (one) => one.seed },
        ]}
      />
    </section>
  );
}

function NewPlanDialog({ onClose }: { onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const language = useLanguage();
  const { busy, press } = useActs('quality');
  const cards = (useQuery(cardsQuery).data ?? []).filter((one) => !one.retired);
  const teams = useTeams();
  const [plan, setPlan] = useState<NewPlan>({
    ...{ name: '', cardId: cards[0]?.id ?? '', stratum: 'member', atRandom: 3, forRisk: 2 },
    ...{ risks: [...risks], twicePercent: 20, teamIds: [] },
  });
  const set = (change: Partial<NewPlan>) => setPlan({ ...plan, ...change });
  const toggle = <T,>(list: readonly T[], one: T) =>
    list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
  const numbers = ['atRandom', 'forRisk', 'twicePercent'] as const;
  return (
    <Dialog open onClose={onClose} title={say('quality.plans.new')} text={say('quality.plans.text')}>
      <form
        className={layout.form}
        onSubmit={(event) => {
          event.preventDefault();
          press(async () => {
            await makePlan(plan);
            onClose();
          });
        }}
      >
        <Field label={words('word.name')}>
          <TextInput
            required
            maxLength={200}
            value={plan.name}
            onChange={(event) => set({ name: event.target.value })}
          />
        </Field>
        <div className={layout.two}>
          <Field label={say('quality.card')}>
            <Select
              value={plan.cardId}
              onChange={(cardId) => set({ cardId })}
              options={cards.map(({ id, content }) => ({
                value: id,
                label: wordsIn(content.names, language),
              }))}
            />
          </Field>
          <Field label={say('quality.plans.each')}>
            <Select
              value={plan.stratum}
              onChange={(stratum) => set({ stratum })}
              options={strata.map((value) => ({ value, label: say(`quality.stratum.${value}`) }))}
            />
          </Field>
        </div>
        <div className={css.three}>
          {numbers.map((key) => (
            <Field key={key} label={say(`quality.plans.${key}`)}>
              <NumberInput
                min={0}
                max={100}
                value={plan[key]}
                onChange={(number) => set({ [key]: number })}
              />
            </Field>
          ))}
        </div>
        <fieldset className={css.people}>
          <legend className="t12">{say('quality.plans.risks')}</legend>
          {risks.map((risk) => (
            <Check
              key={risk}
              checked={plan.risks.includes(risk)}
              onChange={() => set({ risks: toggle(plan.risks, risk) })}
            >
              {say(`quality.because.${risk}`)}
            </Check>
          ))}
        </fieldset>
        <fieldset className={css.people}>
          <legend className="t12">{say('quality.plans.teams')}</legend>
          {teams.map(({ id, name }) => (
            <Check
              key={id}
              checked={plan.teamIds.includes(id)}
              onChange={() => set({ teamIds: toggle(plan.teamIds, id) })}
            >
              {name}
            </Check>
          ))}
        </fieldset>
        <DialogActs>
          <Button onClick={onClose}>{words('word.cancel')}</Button>
          <Button type="submit" kind="primary" busy={busy} disabled={!plan.name.trim() || !plan.cardId}>
            {say('quality.plans.begin')}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}
