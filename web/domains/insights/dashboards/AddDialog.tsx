import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Dialog } from '../../../design/layers/Dialog.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { keptReportsQuery, libraryQuery } from '../reports/api.ts';
import { type Choice, choicesOf } from './choices.ts';
import css from './dashboards.module.css';
import { useText } from './text.ts';
import type { DashboardPart } from './types.ts';

/** Finds a report, of the library or a kept one, and puts a copy of it on the dashboard. */
export function AddDialog({ onPut, onClose }: { onPut: (part: DashboardPart) => void; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const [asked, setAsked] = useState('');
  const ready = useQuery(libraryQuery).data;
  const kept = useQuery(keptReportsQuery).data;
  const choices = ready && kept && choicesOf(kept, ready);
  const found = choices?.filter((one) => fits(one, asked)) ?? [];
  const put = ({ title, report }: Choice) => {
    const isSmall = report.picture === 'number';
    const size = isSmall ? ({ width: 3, height: 1 } as const) : ({ width: 6, height: 2 } as const);
    onPut({ id: crypto.randomUUID(), title, ...size, report });
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={say('dash.add')} text={say('dash.add.text')}>
      <Field label={say('dash.find')}>
        <TextInput type="search" value={asked} onChange={(event) => setAsked(event.target.value)} />
      </Field>
      {!choices && <Skeleton rows={4} shape="lines" label={words('word.loading')} />}
      <ul className={css.choices} aria-label={say('dash.add')}>
        {found.map((one) => (
          <li key={one.key}>
            <button type="button" onClick={() => put(one)}>
              {one.name}
              <small>{one.about}</small>
            </button>
          </li>
        ))}
      </ul>
      {choices && found.length === 0 && <p className="t13 dim">{say('dash.find.none')}</p>}
    </Dialog>
  );
}

function fits({ name, about }: Choice, asked: string): boolean {
  const text = `${name} ${about}`.toLocaleLowerCase();
  return asked
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
