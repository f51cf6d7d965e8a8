import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Icon } from '../../../design/Icon.tsx';
import { Picker } from '../../../design/layers/Picker.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMembers, useTeams } from '../../team/use-me.ts';
import { useText } from '../text.ts';
import type { RequestItem } from '../types.ts';
import type { RequestActs } from '../use-request-acts.ts';
import { usedLabels } from '../used-labels.ts';
import css from './one.module.css';

const none = 'none';

/** Whose the request is, to be given to another where it is read. */
export function AssigneeFact({ request, acts, mayWrite }: FactProps) {
  const say = useText();
  const members = useMembers();
  const value = request.assignee?.name ?? say('requests.unassigned');
  if (!mayWrite) return value;
  return (
    <FactPicker
      label={say('requests.assignee')}
      value={value}
      chosen={[request.assignee?.id ?? none]}
      items={[{ id: none, label: say('requests.nobody') }, ...members.map(named)]}
      onPick={({ id, label }) => void acts.assign(id === none ? null : { id, name: label })}
    />
  );
}

/** In whose list it lies. */
export function TeamFact({ request, acts, mayWrite }: FactProps) {
  const say = useText();
  const teams = useTeams();
  const value = request.team?.name ?? say('requests.noTeam');
  if (!mayWrite) return value;
  return (
    <FactPicker
      label={say('requests.team')}
      value={value}
      chosen={[request.team?.id ?? none]}
      items={[{ id: none, label: say('requests.noTeam') }, ...teams.map(named)]}
      onPick={({ id, label }) => void acts.moveTo(id === none ? null : { id, name: label })}
    />
  );
}

/** Its labels: chosen and let go, and a new one made by typing it. */
export function LabelsFact({ request, acts, mayWrite }: FactProps) {
  const say = useText();
  const used = usedLabels(useQueryClient());
  const { labels } = request;
  const value = labels.join(', ') || '–';
  if (!mayWrite) return value;
  const toggle = (label: string) =>
    void acts.label(labels.includes(label) ? labels.filter((one) => one !== label) : [...labels, label]);
  return (
    <FactPicker
      many
      label={say('requests.labels')}
      value={value}
      chosen={labels}
      items={[...new Set([...labels, ...used])].map((label) => ({ id: label, label }))}
      onPick={({ id }) => toggle(id)}
      onCreate={toggle}
    />
  );
}

const named = ({ id, name }: { id: string; name: string }) => ({ id, label: name });

function FactPicker({ label, value, chosen, items, onPick, ...more }: PickerProps) {
  const say = useText();
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Picker
      {...more}
      open={open}
      onOpenChange={setOpen}
      align="start"
      label={label}
      emptyLabel={words('word.nothingFound')}
      createLabel={(fresh) => say('requests.newLabel', { label: fresh })}
      items={items.map((one) => ({ ...one, chosen: chosen.includes(one.id) }))}
      onPick={onPick}
      trigger={
        <button type="button" className={css.change} aria-label={`${label}: ${value}`}>
          <span>{value}</span>
          <Icon name="down" size={12} />
        </button>
      }
    />
  );
}

export interface FactProps {
  request: RequestItem;
  acts: RequestActs;
  mayWrite: boolean;
}

interface PickerProps {
  label: string;
  value: string;
  chosen: readonly string[];
  items: { id: string; label: string }[];
  onPick: (item: { id: string; label: string }) => void;
  onCreate?: (label: string) => void;
  many?: boolean;
}
