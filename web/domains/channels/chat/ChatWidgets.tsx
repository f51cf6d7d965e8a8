import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import lines from '../../../design/forms/lines.module.css';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { addWidget, type Connection, removeWidget, widgetQuery, widgetsQuery } from './api.ts';
import { useText } from './text.ts';
import { WidgetDialog } from './WidgetDialog.tsx';
import { WidgetTag } from './WidgetTag.tsx';

/** The widgets on the company's own pages: how each looks, where it may be shown, and its tag. */
export function ChatWidgets({ company, mayChange }: { company: string; mayChange: boolean }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { data: widgets, error } = useQuery(widgetsQuery);
  const [edited, setEdited] = useState<Connection | null>(null);
  const [removed, setRemoved] = useState<Connection | null>(null);
  const add = () =>
    attempt(async () => {
      const made = await addWidget(company);
      await client.invalidateQueries({ queryKey: widgetsQuery.queryKey });
      setEdited(made);
    });
  return (
    <Panel
      title={say('chat.title')}
      end={
        mayChange && (
          <Button small icon="plus" onClick={() => void add()}>
            {say('chat.add')}
          </Button>
        )
      }
    >
      <p className="mid">{say('chat.text')}</p>
      {error && !widgets && (
        <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />
      )}
      {!widgets && !error && <Skeleton rows={2} shape="lines" label={words('word.loading')} />}
      {widgets?.length === 0 && <State icon="chat" title={say('chat.empty')} text={say('chat.empty.text')} />}
      {widgets?.map((one) => (
        <Line
          key={one.id}
          widget={one}
          mayChange={mayChange}
          onEdit={() => setEdited(one)}
          onRemove={() => setRemoved(one)}
        />
      ))}
      {edited && <WidgetDialog connection={edited} onClose={() => setEdited(null)} />}
      <RemoveDialog widget={removed} onClose={() => setRemoved(null)} />
    </Panel>
  );
}

interface LineProps {
  widget: Connection;
  mayChange: boolean;
  onEdit: () => void;
  onRemove: () => void;
}

function Line({ widget, mayChange, onEdit, onRemove }: LineProps) {
  const say = useText();
  const { name } = widget;
  const { data } = useQuery(widgetQuery(widget.id));
  const count = data?.origins.length ?? 0;
  return (
    <>
      <div className={lines.line}>
        <span className={lines.words}>
          <b className="cut">{name}</b>
          <small>{count > 0 ? say('chat.pages.count', { count }) : say('chat.pages.none')}</small>
        </span>
        {mayChange && <IconButton icon="pencil" label={say('chat.edit', { name })} onClick={onEdit} />}
        {mayChange && <IconButton icon="trash" label={say('chat.remove', { name })} onClick={onRemove} />}
      </div>
      {data && <WidgetTag widget={data} mayChange={mayChange} />}
    </>
  );
}

function RemoveDialog({ widget, onClose }: { widget: Connection | null; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const attempt = useAttempt();
  const remove = async () => {
    if (widget && !(await attempt(() => removeWidget(widget.id)))) return;
    await client.invalidateQueries({ queryKey: widgetsQuery.queryKey });
    onClose();
  };
  return (
    <Dialog
      open={widget !== null}
      onClose={onClose}
      title={say('chat.remove', { name: widget?.name ?? '' })}
      text={say('chat.remove.text')}
    >
      <DialogActs>
        <Button onClick={onClose}>{words('word.cancel')}</Button>
        <Button kind="danger" onClick={() => void remove()}>
          {words('word.remove')}
        </Button>
      </DialogActs>
    </Dialog>
  );
}
