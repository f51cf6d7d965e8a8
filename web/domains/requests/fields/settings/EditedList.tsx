import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { Dialog } from '../../../../design/layers/Dialog.tsx';
import { IconButton } from '../../../../design/layers/IconButton.tsx';
import { Panel } from '../../../../design/Page.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { State } from '../../../../design/states/State.tsx';
import { sentenceOf } from '../../../../platform/client/problem.ts';
import { tell, tellError } from '../../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../../platform/words/index.ts';
import css from '../fields.module.css';

type Props<T> = {
  title: string;
  meta: string;
  items: readonly T[] | undefined;
  error: Error | null;
  /** What stands there while there are none. */
  empty: ReactNode;
  add: string;
  edit: string;
  mayEdit: boolean;
  /** Nothing can be added before there is something that it is made of. */
  mayAdd: boolean;
  line: (item: T, onEdit: (() => void) | undefined) => ReactNode;
  /** The dialog's content, for one of them or for a new one. */
  editor: (item: T | null, onDone: () => void) => ReactNode;
};

/** A panel of things that are written in a dialog, one a line. */
export function EditedList<T>(props: Props<T>) {
  const { title, meta, items, error, empty, add, edit, mayEdit, mayAdd, line, editor } = props;
  const words = useWords();
  const [edited, setEdited] = useState<{ item: T | null } | null>(null);
  const close = () => setEdited(null);
  return (
    <Panel
      title={title}
      meta={meta}
      end={
        mayEdit && (
          <Button small icon="plus" disabled={!mayAdd} onClick={() => setEdited({ item: null })}>
            {add}
          </Button>
        )
      }
    >
      {error && <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />}
      {!items && !error && <Skeleton rows={3} shape="lines" label={words('word.loading')} />}
      {items?.length === 0 && empty}
      {items?.map((item) => line(item, mayEdit ? () => setEdited({ item }) : undefined))}
      <Dialog open={edited !== null} onClose={close} title={edited?.item ? edit : add} wide>
        {edited && editor(edited.item, close)}
      </Dialog>
    </Panel>
  );
}

type LineProps = {
  name: string;
  details?: string;
  /** What is said beside the name. */
  beside?: ReactNode;
  labels: { edit: string; remove: string; removed: string };
  /** Under which key the list is kept by the browser. */
  list: string;
  onEdit: (() => void) | undefined;
  remove: () => Promise<unknown>;
  bringBack: () => Promise<unknown>;
};

/** One of them. Who takes it out can bring it back for ten seconds. */
export function EditedLine({ name, details, beside, labels, list, onEdit, remove, bringBack }: LineProps) {
  const words = useWords();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: [list] });
  const takeOut = async () => {
    try {
      await remove();
      const undo = () => void bringBack().then(refresh, (error) => tellError(error, words));
      tell({ icon: 'trash', text: labels.removed, seconds: 10, undo });
    } catch (error) {
      tellError(error, words);
    }
    await refresh();
  };
  return (
    <div className={css.line}>
      <span className={css.words}>
        <b className="cut">{name}</b>
        {details !== undefined && <small className="cut">{details}</small>}
      </span>
      {beside}
      {onEdit && <IconButton icon="pencil" label={labels.edit} onClick={onEdit} />}
      {onEdit && <IconButton icon="trash" label={labels.remove} onClick={() => void takeOut()} />}
    </div>
  );
}
