import { useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Chip, type Tone } from '../../../design/Chip.tsx';
import { Table } from '../../../design/Table.tsx';
import { useNumber } from '../../../platform/messages/text.tsx';
import { tellError } from '../../../platform/undo/UndoHost.tsx';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { type CustomerImport, importQuery, type RowKind, runImport } from './api.ts';
import { ChangedRows } from './ChangedRows.tsx';
import { Counts } from './Counts.tsx';
import css from './imports.module.css';
import { NewOrganisations } from './NewOrganisations.tsx';
import { RefusedRows } from './RefusedRows.tsx';
import { useText } from './text.ts';
import { useServerSentence } from './use-server-sentence.ts';

/** What the file would do, row by row; nothing has been changed yet. */
export function CheckStep({ one, onMap }: { one: CustomerImport; onMap: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const { busy, once } = useOnce();
  const taken = one.counts.create + one.counts.update;
  const run = async () => {
    try {
      client.setQueryData(importQuery(one.id).queryKey, await runImport(one.id));
    } catch (error) {
      tellError(error, words);
    }
  };
  return (
    <>
      <p className="mid">{say('import.preview.text')}</p>
      <Counts counts={one.counts} />
      {one.newOrganisations.length > 0 && <NewOrganisations one={one} />}
      <PreviewRows one={one} />
      {one.counts.update > 0 && <ChangedRows one={one} />}
      {one.counts.refuse > 0 && <RefusedRows one={one} />}
      <div className={css.foot}>
        <Button kind="quiet" icon="left" onClick={onMap}>
          {say('import.again')}
        </Button>
        <span className={css.end}>
          <Button kind="primary" busy={busy} disabled={taken === 0} onClick={() => void once(run)}>
            {taken === 0 ? say('import.nothing') : say('import.run', { count: taken })}
          </Button>
        </span>
      </div>
    </>
  );
}

function PreviewRows({ one }: { one: CustomerImport }) {
  const say = useText();
  const write = useNumber();
  const sentence = useServerSentence();
  return (
    <section className={css.gap} aria-label={say('import.firstRows')}>
      <h3 className="heading">{say('import.firstRows')}</h3>
      <Table
        caption={say('import.firstRows')}
        rows={one.preview}
        keyOf={(row) => row.row}
        columns={[
          { key: 'row', head: say('import.row'), tight: true, cell: ({ row }) => write(row) },
          {
            key: 'kind',
            head: say('import.outcome'),
            tight: true,
            cell: ({ kind }) => (
              <Chip small tone={toneOf[kind]}>
                {say(`import.kind.${kind}`)}
              </Chip>
            ),
          },
          {
            key: 'cells',
            head: say('import.content'),
            cell: ({ cells, column, reason }) => (
              <>
                <span className={css.cells}>
                  {placed(cells).map(({ cell, at }) => (
                    <span key={at} data-wrong={at === column || undefined}>
                      {cell}
                    </span>
                  ))}
                </span>
                {reason && <span className={css.reason}>{sentence(`import-reason-${reason}`)}</span>}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

/** Cells have no name but their place. */
const placed = (cells: readonly string[]) => cells.map((cell, at) => ({ cell, at }));

const toneOf: Record<RowKind, Tone> = { create: 'kept', update: 'accent', skip: 'plain', refuse: 'breach' };
