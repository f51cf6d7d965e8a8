import { useState } from 'react';
import { Field, TextInput } from '../../design/forms/Field.tsx';
import { FormDialog } from './FormDialog.tsx';

/** A question that one line answers. What cannot be taken stays in the line, with the sentence that says why. */
export default function AskDialog({ title, question, given, act, take, ...rest }: AskDialogProps) {
  const [typed, setTyped] = useState(given ?? '');
  const [wrong, setWrong] = useState<string | null>(null);
  const answer = async () => {
    const fault = take(typed.trim());
    if (fault === null) rest.onClose();
    else setWrong(fault);
  };
  return (
    <FormDialog title={title} act={act} isReady onSave={answer} {...rest}>
      <Field label={question} error={wrong}>
        <TextInput
          value={typed}
          maxLength={2000}
          onChange={(event) => {
            setTyped(event.target.value);
            setWrong(null);
          }}
        />
      </Field>
    </FormDialog>
  );
}

interface AskDialogProps {
  title: string;
  question: string;
  /** What stands there to begin with. */
  given?: string | undefined;
  /** What the main button says. */
  act: string;
  /** Takes the answer. @returns why it cannot be taken; null when it was. */
  take: (typed: string) => string | null;
  onClose: () => void;
  backTo?: () => HTMLElement;
}
