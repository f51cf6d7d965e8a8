import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextArea, TextInput } from '../../../design/forms/Field.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { addressesIn } from '../../conversations/composer/draft-state.ts';
import { useMay } from '../../team/use-me.ts';
import { useText } from '../text.ts';
import type { RequestItem } from '../types.ts';
import { type Party, parties, type Side, startSide } from './api.ts';

/** Asks an outsider by mail, or colleagues, on a conversation of its own. */
export function SideDialog({ request, open, onClose, onStarted }: DialogProps) {
  const say = useText();
  return (
    <Dialog open={open} onClose={onClose} title={say('side.new')} text={say('side.new.text')}>
      <SideForm request={request} onClose={onClose} onStarted={onStarted} />
    </Dialog>
  );
}

function SideForm({ request, onClose, onStarted }: Omit<DialogProps, 'open'>) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const mayMail = useMay('conversations:write');
  const [kind, setKind] = useState<Side['kind']>(mayMail ? 'mail' : 'team');
  const [party, setParty] = useState<Party>('courier');
  const [isBusy, setBusy] = useState(false);
  const isMail = kind === 'mail';
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    setBusy(true);
    try {
      const { id } = await startSide(request.id, {
        kind,
        ...(isMail ? { party } : {}),
        to: addressesIn(text('to')).map((address) => ({ address })),
        subject: text('subject'),
        body: text('body'),
      });
      await client.invalidateQueries({ queryKey: ['sides'] });
      await client.invalidateQueries({ queryKey: ['messages', request.id] });
      onClose();
      onStarted(id);
    } catch (error) {
      tellError(error, words);
    }
    setBusy(false);
  };
  return (
    <form className="col" style={{ marginTop: 16 }} onSubmit={(event) => void submit(event)}>
      {mayMail && (
        <Segment
          label={say('side.kind')}
          value={kind}
          options={[
            { value: 'mail', label: say('side.kind.mail') },
            { value: 'team', label: say('side.kind.team') },
          ]}
          onChange={setKind}
        />
      )}
      {isMail && (
        <>
          <Field label={say('side.party')}>
            <Select<Party>
              value={party}
              onChange={setParty}
              options={parties.map((value) => ({ value, label: say(`side.party.${value}`) }))}
            />
          </Field>
          <Field label={say('side.to')} help={say('side.to.help')}>
            <TextInput name="to" required inputMode="email" autoComplete="off" />
          </Field>
        </>
      )}
      <Field label={say('side.subject')}>
        <TextInput name="subject" required maxLength={998} defaultValue={`R-${request.number}`} />
      </Field>
      <Field label={say('side.words')}>
        <TextArea name="body" required rows={5} />
      </Field>
      <DialogActs>
        <Button kind="quiet" onClick={onClose}>
          {words('word.cancel')}
        </Button>
        <Button type="submit" kind="primary" icon="send" busy={isBusy}>
          {say('side.send')}
        </Button>
      </DialogActs>
    </form>
  );
}

interface DialogProps {
  request: RequestItem;
  open: boolean;
  onClose: () => void;
  onStarted: (id: string) => void;
}
