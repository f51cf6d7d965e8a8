import { useState } from 'react';
import { Field, TextArea } from '../../design/forms/Field.tsx';
import { FormDialog } from '../../platform/dialog/FormDialog.tsx';

/** Asks for words before something is done that somebody must be able to understand later. */
export function ReasonDialog({ title, label, act, isOptional, onSave, onClose }: ReasonProps) {
  const [words, setWords] = useState('');
  return (
    <FormDialog
      title={title}
      act={act}
      isReady={isOptional || words.trim().length >= 3}
      onClose={onClose}
      onSave={async () => {
        await onSave(words.trim());
        onClose();
      }}
    >
      <Field label={label}>
        <TextArea value={words} onChange={(event) => setWords(event.target.value)} maxLength={2000} />
      </Field>
    </FormDialog>
  );
}

interface ReasonProps {
  title: string;
  label: string;
  act: string;
  isOptional?: boolean;
  onSave: (words: string) => Promise<unknown>;
  onClose: () => void;
}
