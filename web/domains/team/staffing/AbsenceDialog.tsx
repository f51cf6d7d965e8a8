import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { reasons } from '../../../../server/domains/team/absences/rules.ts';
import { Button } from '../../../design/Button.tsx';
import { cx } from '../../../design/cx.ts';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextArea, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMay, useMe, useMembers, useTeams } from '../use-me.ts';
import { type AbsenceForm, emptyForm, inputOf, isOverTooEarly } from './absence-form.ts';
import { endAbsence, planAbsence } from './api.ts';
import css from './staffing.module.css';
import { useText } from './text.ts';
import type { Reason } from './types.ts';

/** Plans an absence of mine or, for who leads, of anybody; `sudden` is for somebody who did not come. */
export function AbsenceDialog({ open, onClose, memberId, sudden = false }: DialogProps) {
  const say = useText();
  const me = useMe().member.id;
  const members = useMembers();
  const name = members.find((one) => one.id === memberId)?.name ?? '';
  const title = sudden ? say('staff.absence.declare', { name }) : say('staff.absence.plan');
  return (
    <Dialog open={open} onClose={onClose} title={title} text={say('staff.absence.text')} wide>
      {open && <AbsenceFields memberId={memberId ?? me} sudden={sudden} onClose={onClose} />}
    </Dialog>
  );
}

function AbsenceFields({
  memberId,
  sudden,
  onClose,
}: {
  memberId: string;
  sudden: boolean;
  onClose: () => void;
}) {
  const say = useText();
  const words = useWords();
  const [form, setForm] = useState(() => emptyForm(memberId, sudden, new Date()));
  const set = (change: Partial<AbsenceForm>) => setForm({ ...form, ...change });
  const save = useSaveAbsence(onClose);
  const isReady = inputOf(form, new Date()) !== null;
  return (
    <form
      className={cx('col', css.form)}
      onSubmit={(event) => {
        event.preventDefault();
        void save(form);
      }}
    >
      <WhoAndWhy form={form} set={set} sudden={sudden} />
      <Times form={form} set={set} />
      <Field label={say('staff.absence.note')} optional={words('word.optional')}>
        <TextArea rows={2} value={form.note} onChange={(event) => set({ note: event.target.value })} />
      </Field>
      <DialogActs>
        <Button kind="quiet" onClick={onClose}>
          {words('word.cancel')}
        </Button>
        <Button type="submit" kind="primary" disabled={!isReady}>
          {say(sudden ? 'staff.absence.declareDo' : 'staff.absence.planDo')}
        </Button>
      </DialogActs>
    </form>
  );
}

type Part = { form: AbsenceForm; set: (change: Partial<AbsenceForm>) => void };

function WhoAndWhy({ form, set, sudden }: Part & { sudden: boolean }) {
  const say = useText();
  const mayLead = useMay('team:lead');
  const members = useMembers();
  const teams = useTeams();
  const covers = [
    { value: '', label: say('staff.absence.noCover') },
    ...members
      .filter((one) => one.id !== form.memberId)
      .map((one) => ({ value: `member:${one.id}`, label: one.name })),
    ...teams.map((one) => ({
      value: `team:${one.id}`,
      label: say('staff.absence.team', { team: one.name }),
    })),
  ];
  return (
    <>
      {mayLead && !sudden && (
        <Field label={say('staff.absence.who')}>
          <Select
            label={say('staff.absence.who')}
            value={form.memberId}
            onChange={(memberId) => set({ memberId, cover: '' })}
            options={members.map((one) => ({ value: one.id, label: one.name }))}
          />
        </Field>
      )}
      <Field label={say('staff.absence.reason')}>
        <Select<Reason>
          label={say('staff.absence.reason')}
          value={form.reason}
          onChange={(reason) => set({ reason })}
          options={reasons.map((value) => ({ value, label: say(`staff.reason.${value}`) }))}
        />
      </Field>
      <Field label={say('staff.absence.cover')} help={say('staff.absence.cover.help')}>
        <Select
          label={say('staff.absence.cover')}
          value={form.cover}
          onChange={(cover) => set({ cover })}
          options={covers}
        />
      </Field>
    </>
  );
}

function Times({ form, set }: Part) {
  const say = useText();
  return (
    <div className={css.times}>
      <Moment
        label={say('staff.absence.from')}
        without={say('staff.absence.now')}
        isWithout={form.fromNow}
        value={form.from}
        onWithout={(fromNow) => set({ fromNow })}
        onChange={(from) => set({ from })}
      />
      <Moment
        label={say('staff.absence.to')}
        without={say('staff.absence.open')}
        isWithout={form.open}
        value={form.to}
        onWithout={(open) => set({ open })}
        onChange={(to) => set({ to })}
        error={isOverTooEarly(form, new Date()) ? say('staff.absence.tooEarly') : undefined}
      />
    </div>
  );
}

/** Day and time, or the box that says it goes without. */
function Moment({ label, without, isWithout, value, onWithout, onChange, error }: MomentProps) {
  return (
    <div className="col">
      <Check checked={isWithout} onChange={onWithout}>
        {without}
      </Check>
      {!isWithout && (
        <Field label={label} error={error}>
          <TextInput
            type="datetime-local"
            required
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        </Field>
      )}
    </div>
  );
}

interface MomentProps {
  label: string;
  without: string;
  isWithout: boolean;
  value: string;
  onWithout: (isWithout: boolean) => void;
  onChange: (value: string) => void;
  error?: string;
}

function useSaveAbsence(onClose: () => void) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const members = useMembers();
  const refresh = () =>
    Promise.all(
      [['absences'], ['staff'], ['floor']].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
  return async (form: AbsenceForm) => {
    const input = inputOf(form, new Date());
    if (!input) return;
    try {
      const { id } = await planAbsence(input);
      const name = members.find((one) => one.id === form.memberId)?.name ?? '';
      const undo = () =>
        void endAbsence(id)
          .catch((error) => tellError(error, words))
          .then(refresh);
      tell({ icon: 'calendar', text: say('staff.absence.planned', { name }), seconds: 10, undo });
      onClose();
    } catch (error) {
      tellError(error, words);
    }
    await refresh();
  };
}

interface DialogProps {
  open: boolean;
  onClose: () => void;
  memberId?: string;
  sudden?: boolean;
}
