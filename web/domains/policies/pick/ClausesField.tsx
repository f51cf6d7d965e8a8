import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Icon } from '../../../design/Icon.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Picker } from '../../../design/layers/Picker.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { wordsIn } from '../../../platform/words/words-in.ts';
import { useMay } from '../../team/use-me.ts';
import { clausesQuery } from '../api.ts';
import { useText } from '../text.ts';
import { ClauseLink } from './ClauseLink.tsx';
import css from './pick.module.css';

/** A clause by its policy and its key. */
export interface ClauseRef {
  policyId: string;
  key: string;
}

/** Clauses that something names. @param most one alone takes the place of the one before. */
export function ClausesField({ label, clauses, onChange, most = 10 }: ClausesFieldProps) {
  const say = useText();
  const mayRead = useMay('policies:read');
  if (!mayRead) return null;
  return (
    <fieldset className={css.part}>
      <legend>{label}</legend>
      {clauses.map((one) => (
        <div key={`${one.policyId} ${one.key}`} className="row">
          <span className="grow cut">
            <ClauseLink clause={one} />
          </span>
          <IconButton
            icon="x"
            label={say('policy.pick.takeAway')}
            onClick={() => onChange(clauses.filter((other) => other !== one))}
          />
        </div>
      ))}
      {clauses.length < most && <Pick clauses={clauses} onPick={(one) => onChange([...clauses, one])} />}
    </fieldset>
  );
}

function Pick({ clauses, onPick }: { clauses: readonly ClauseRef[]; onPick: (clause: ClauseRef) => void }) {
  const say = useText();
  const words = useWords();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const all = useQuery(clausesQuery).data ?? [];
  const free = all.filter(
    (one) => !clauses.some(({ policyId, key }) => policyId === one.policyId && key === one.key),
  );
  return (
    <Picker
      align="start"
      open={open}
      onOpenChange={setOpen}
      label={say('policy.pick')}
      emptyLabel={words('word.nothingFound')}
      items={free.map((one) => ({
        ...{ id: `${one.policyId}/${one.key}`, clause: { policyId: one.policyId, key: one.key } },
        label: `${one.number} ${wordsIn(one.title, language)}`,
      }))}
      onPick={({ clause }) => onPick(clause)}
      face={() => <Icon name="shield" />}
      trigger={
        <Button small icon="plus">
          {say('policy.pick')}
        </Button>
      }
    />
  );
}

interface ClausesFieldProps {
  label: string;
  clauses: readonly ClauseRef[];
  onChange: (clauses: ClauseRef[]) => void;
  most?: number;
}
