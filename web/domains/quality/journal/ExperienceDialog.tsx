import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { experienceChannels } from '../../../../server/domains/quality/journal/rules.ts';
import { Switch } from '../../../design/forms/Check.tsx';
import { Field, TextArea, TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Select } from '../../../design/forms/Select.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { type Experience, type Written, writeExperience } from './api.ts';
import { VerdictFields } from './Differences.tsx';
import { useText } from './text.ts';

const blank = (): Written => ({
  ...{ company: '', channel: 'web', isWithPerson: true, happenedOn: new Date().toISOString().slice(0, 10) },
  ...{ words: '', verdict: 'good', differences: [], otherwise: '', lesson: '', isShared: true },
});

/** What one lived through as a customer, elsewhere or with us. */
export function ExperienceDialog({
  experience,
  onClose,
}: {
  experience: Experience | null;
  onClose: () => void;
}) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [written, setWritten] = useState<Written>(() => (experience ? writtenOf(experience) : blank()));
  const set = (change: Partial<Written>) => setWritten({ ...written, ...change });
  const save = async () => {
    await writeExperience(experience?.id ?? null, written);
    await client.invalidateQueries({ queryKey: ['quality'] });
    onClose();
  };
  return (
    <FormDialog
      title={say('journal.write')}
      act={words('word.save')}
      isReady={written.words.trim() !== '' && written.happenedOn !== ''}
      onSave={save}
      onClose={onClose}
    >
      <Field label={say('journal.company')} help={say('journal.company.help')}>
        <TextInput
          maxLength={200}
          value={written.company}
          onChange={(event) => set({ company: event.target.value })}
        />
      </Field>
      <div className={layout.two}>
        <Field label={say('journal.channel')}>
          <Select
            value={written.channel}
            onChange={(channel) => set({ channel })}
            options={experienceChannels.map((value) => ({ value, label: say(`journal.channel.${value}`) }))}
          />
        </Field>
        <Field label={say('journal.day')}>
          <TextInput
            type="date"
            required
            value={written.happenedOn}
            onChange={(event) => set({ happenedOn: event.target.value })}
          />
        </Field>
      </div>
      <Switch checked={written.isWithPerson} onChange={(isWithPerson) => set({ isWithPerson })}>
        {say('journal.withPerson')}
      </Switch>
      <Field label={say('journal.words')}>
        <TextArea
          required
          maxLength={10_000}
          value={written.words}
          onChange={(event) => set({ words: event.target.value })}
        />
      </Field>
      <VerdictFields
        verdict={written.verdict}
        chosen={written.differences}
        onVerdict={(verdict) => set({ verdict })}
        onChosen={(differences) => set({ differences })}
      />
      <Field label={say('journal.otherwise')}>
        <TextInput
          maxLength={2_000}
          value={written.otherwise}
          onChange={(event) => set({ otherwise: event.target.value })}
        />
      </Field>
      <Field label={say('journal.lesson')} help={say('journal.lesson.help')}>
        <TextArea
          rows={2}
          maxLength={2_000}
          value={written.lesson}
          onChange={(event) => set({ lesson: event.target.value })}
        />
      </Field>
      <Switch checked={written.isShared} onChange={(isShared) => set({ isShared })}>
        {say('journal.shared')}
      </Switch>
    </FormDialog>
  );
}

/** What the form holds of an experience: the rest is not for it to send. */
function writtenOf({ id, member, isMine, ideaId, ...rest }: Experience): Written {
  const { company, channel, isWithPerson, happenedOn, words, verdict } = rest;
  const { differences, otherwise, lesson, isShared } = rest;
  return {
    company,
    channel,
    isWithPerson,
    happenedOn,
    words,
    verdict,
    differences,
    otherwise,
    lesson,
    isShared,
  };
}
