import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextArea, TextInput } from '../../../design/forms/Field.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { FormProblem } from '../../../platform/client/FormProblem.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { openRequest } from '../api.ts';
import { type About, AboutWhat } from '../guides/AboutWhat.tsx';
import { useText } from '../text.ts';
import { CustomerChoice } from './CustomerChoice.tsx';
import css from './list.module.css';
import { type Asker, type Chosen, channels, type Direction, newRequestOf } from './new-request.ts';

/** Opens a request on behalf of a customer who called or came by. */
export default function NewRequestDialog({ onClose }: { onClose: () => void }) {
  const say = useText();
  return (
    <Dialog open onClose={onClose} title={say('requests.new')} text={say('requests.new.text')}>
      <NewRequestForm onClose={onClose} />
    </Dialog>
  );
}

function NewRequestForm({ onClose }: { onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const { error, busy, submit } = useSubmit(onClose);
  const [asker, setAsker] = useState<Asker | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [talk, setTalk] = useState<Talk>({ channel: 'phone', direction: 'in' });
  const [notify, setNotify] = useState(false);
  const [about, setAbout] = useState<About>({ topicId: null, fields: {} });
  return (
    <form
      className={css.new}
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(!asker);
        if (asker) submit(event, { ...talk, ...about, asker, notify });
      }}
    >
      <FormProblem error={error} />
      <HowTheyTalked talk={talk} onChange={setTalk} />
      <CustomerChoice asker={asker} isMissing={isMissing} onChange={setAsker} />
      <Field label={say('requests.subject')}>
        <TextInput name="subject" required />
      </Field>
      <Field label={say('requests.new.body')}>
        <TextArea name="body" required rows={4} />
      </Field>
      <AboutWhat about={about} onChange={setAbout} />
      <Field label={say('requests.new.minutes')} optional={words('word.optional')}>
        <TextInput name="minutes" type="number" min={0} max={1440} inputMode="numeric" />
      </Field>
      <Check checked={notify} onChange={setNotify}>
        {say('requests.new.notify')}
      </Check>
      <DialogActs>
        <Button kind="quiet" onClick={onClose}>
          {words('word.cancel')}
        </Button>
        <Button type="submit" kind="primary" busy={busy}>
          {say('requests.new.open')}
        </Button>
      </DialogActs>
    </form>
  );
}

type Talk = { channel: (typeof channels)[number]; direction: Direction };

/** By which way, and who came to whom. */
function HowTheyTalked({ talk, onChange }: { talk: Talk; onChange: (talk: Talk) => void }) {
  const say = useText();
  return (
    <div className={css.how}>
      <Segment
        label={say('requests.new.channel')}
        value={talk.channel}
        onChange={(channel) => onChange({ ...talk, channel })}
        options={channels.map((value) => ({ value, label: say(`requests.new.${value}`) }))}
      />
      <Segment
        label={say('requests.new.direction')}
        value={talk.direction}
        onChange={(direction) => onChange({ ...talk, direction })}
        options={(['in', 'out'] as const).map((value) => ({ value, label: say(`requests.new.${value}`) }))}
      />
    </div>
  );
}

function useSubmit(onClose: () => void) {
  const client = useQueryClient();
  const go = useGo();
  const slug = useSlug();
  const { busy, once } = useOnce();
  const [error, setError] = useState<unknown>(null);
  const submit = (event: FormEvent<HTMLFormElement>, chosen: Chosen) => {
    const form = new FormData(event.currentTarget);
    void once(async () => {
      try {
        const request = await openRequest(newRequestOf(form, chosen));
        await client.invalidateQueries({ queryKey: ['requests'] });
        onClose();
        go(paths.request(slug, request.number), { view: 'open' });
      } catch (failure) {
        setError(failure);
      }
    });
  };
  return { error, busy, submit };
}
