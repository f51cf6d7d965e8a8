import { useState } from 'react';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { confirmSecondFactor } from './api.ts';
import { QrPicture } from './QrPicture.tsx';
import { useText } from './text.ts';
import css from './ways.module.css';

/** The picture for the app and the first code from it. */
export function SetUpDialog({ begun, onDone, onClose }: Props) {
  const say = useText();
  const [code, setCode] = useState('');
  const given = code.replace(/\s/g, '');
  return (
    <FormDialog
      title={say('ways.factor')}
      act={say('ways.factor.confirm')}
      isReady={/^\d{6}$/.test(given)}
      onSave={async () => onDone((await confirmSecondFactor(given)).recoveryCodes)}
      onClose={onClose}
    >
      <p className="mid">{say('ways.factor.scan')}</p>
      <QrPicture text={begun.address} label={say('ways.factor.picture')} />
      <p>
        <span className="t12 dim">{say('ways.factor.key')}</span>
        <br />
        <span className={css.key}>{(begun.secret.match(/.{1,4}/g) ?? []).join(' ')}</span>
      </p>
      <Field label={say('ways.factor.code')}>
        <TextInput
          value={code}
          onChange={(event) => setCode(event.target.value)}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
        />
      </Field>
    </FormDialog>
  );
}

interface Props {
  begun: { secret: string; address: string };
  onDone: (recoveryCodes: string[]) => void;
  onClose: () => void;
}
