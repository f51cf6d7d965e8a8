import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { labelIn } from '../../../../server/domains/requests/fields/rules/values.ts';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Menu, MenuItem } from '../../../design/layers/Menu.tsx';
import { Picker } from '../../../design/layers/Picker.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { statusesQuery } from '../fields/api.ts';
import { useMacros } from '../macros/use-macros.ts';
import type { Act } from './api.ts';
import { useText } from './text.ts';

const categories = ['open', 'waiting', 'solved'] as const;

/** The statuses that many can be given, those of the workspace’s own under their category. */
export function StatusActs({ onAct }: ActsProps) {
  const say = useText();
  const language = useLanguage();
  const known = (useQuery(statusesQuery).data ?? []).filter((one) => !one.archived);
  const choices = categories.flatMap((status) => {
    const own = known.filter((one) => one.category === status);
    const usual = { key: null, name: say(`requests.status.${status}`) };
    return [
      ...(own.some((one) => one.isDefault) ? [] : [usual]),
      ...own.map((one) => ({ key: one.key, name: labelIn(one.labels, language) })),
    ].map((one) => ({ ...one, status }));
  });
  return (
    <Menu
      label={say('requests.status')}
      trigger={<IconButton icon="check-c" label={say('requests.status')} />}
    >
      {choices.map(({ status, key, name }) => (
        <MenuItem
          key={`${status} ${key}`}
          onClick={() =>
            onAct(name, { kind: 'status', status, ...(known.length ? { customStatus: key } : {}) })
          }
        >
          {name}
        </MenuItem>
      ))}
    </Menu>
  );
}

/** The macros that many can be given. */
export function MacroActs({ onAct }: ActsProps) {
  const say = useText();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const macros = useMacros();
  if (macros.length === 0) return null;
  return (
    <Picker
      open={open}
      onOpenChange={setOpen}
      label={say('macro.pick')}
      emptyLabel={words('word.nothingFound')}
      items={macros.map(({ id, name }) => ({ id, label: name }))}
      onPick={({ id, label }) => onAct(label, { kind: 'macro', macroId: id })}
      trigger={<IconButton icon="play" label={say('macro.pick')} />}
    />
  );
}

interface ActsProps {
  onAct: (name: string, act: Act) => void;
}
