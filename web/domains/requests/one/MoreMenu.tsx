import { type ReactNode, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { Menu, MenuChoice, MenuChoices, MenuItem, MenuLine } from '../../../design/layers/Menu.tsx';
import { doAct, keysOf, useAct } from '../../../platform/keyboard/Keyboard.tsx';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { customerLink } from '../api.ts';
import { useAskItem } from '../colleagues/AskItem.tsx';
import { JoinDialog } from '../joining/JoinDialog.tsx';
import { SplitDialog } from '../joining/SplitDialog.tsx';
import { useHasMacros } from '../macros/use-macros.ts';
import { AddPersonDialog } from '../people/AddPersonDialog.tsx';
import { useText } from '../text.ts';
import type { RequestItem } from '../types.ts';
import type { RequestActs } from '../use-request-acts.ts';

const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;

/** What is done less often: priority, waiting, forward, subject, link, spam, trash. */
export function MoreMenu({ request, acts, onForward, further }: MoreProps) {
  const say = useText();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const [joining, setJoining] = useState(false);
  const [splitting, setSplitting] = useState(false);
  const [adding, setAdding] = useState(false);
  const inside = useAskItem(request);
  const hasMacros = useHasMacros();
  const { folder } = request;
  const spam = folder === 'spam' ? acts.notSpam : acts.spam;
  const trash = folder === 'trash' ? acts.untrash : acts.trash;
  useAct('request.priority', () => setOpen(true));
  useAct('request.join', () => setJoining(true));
  useAct('request.spam', () => void spam());
  useAct('request.trash', () => void trash());
  const copy = async () => {
    await navigator.clipboard.writeText(location.href);
    tell({ icon: 'link', text: words('word.copied') });
  };
  const copyForCustomer = () =>
    customerLink(request.id)
      .then(({ url }) => navigator.clipboard.writeText(url))
      .then(
        () => tell({ icon: 'link', text: words('word.copied') }),
        (error) => tellError(error, words),
      );
  return (
    <>
      <Menu
        open={open}
        onOpenChange={setOpen}
        label={words('word.more')}
        trigger={
          <Button kind="quiet" small icon="more" aria-label={words('word.more')} title={words('word.more')} />
        }
      >
        <MenuItem
          icon="user-plus"
          keys={keysOf('request.assign')}
          onClick={() => setTimeout(() => doAct('request.assign'))}
        >
          {say('requests.assign')}
        </MenuItem>
        <MenuItem
          icon="tag"
          keys={keysOf('request.label')}
          onClick={() => setTimeout(() => doAct('request.label'))}
        >
          {say('requests.label')}
        </MenuItem>
        <MenuItem
          icon="moon"
          keys={keysOf('request.snooze')}
          onClick={() => setTimeout(() => doAct('request.snooze'))}
        >
          {say('requests.snooze')}
        </MenuItem>
        {hasMacros && (
          <MenuItem
            icon="play"
            keys={keysOf('request.macro')}
            onClick={() => setTimeout(() => doAct('request.macro'))}
          >
            {say('macro.pick')}
          </MenuItem>
        )}
        <MenuLine />
        <MenuChoices
          label={say('requests.priority')}
          value={request.priority}
          onChange={(priority) => void acts.setPriority(priority)}
        >
          {PRIORITIES.map((priority) => (
            <MenuChoice key={priority} value={priority}>
              {say(`requests.priority.${priority}`)}
            </MenuChoice>
          ))}
        </MenuChoices>
        <MenuLine />
        <MenuItem
          icon="wait"
          onClick={() => void acts.setStatus(request.status === 'waiting' ? 'open' : 'waiting')}
        >
          {say(request.status === 'waiting' ? 'requests.markOpen' : 'requests.waitForCustomer')}
        </MenuItem>
        <MenuItem
          icon="split"
          keys={keysOf('request.ask')}
          onClick={() => setTimeout(() => doAct('request.ask'))}
        >
          {say('side.new')}
        </MenuItem>
        {inside.item}
        {further}
        <MenuItem icon="arrow-r" onClick={onForward}>
          {say('requests.forward')}
        </MenuItem>
        <MenuItem icon="people" onClick={() => setAdding(true)}>
          {say('requests.people.add')}
        </MenuItem>
        <MenuItem icon="merge" keys={keysOf('request.join')} onClick={() => setJoining(true)}>
          {say('requests.join')}
        </MenuItem>
        {!request.isInner && (
          <MenuItem icon="split" onClick={() => setSplitting(true)}>
            {say('split')}
          </MenuItem>
        )}
        <MenuItem icon="pencil" onClick={() => setRenaming(true)}>
          {say('requests.rename')}
        </MenuItem>
        <MenuItem icon="link" onClick={() => void copy()}>
          {say('requests.copyLink')}
        </MenuItem>
        <MenuItem icon="globe" onClick={() => void copyForCustomer()}>
          {say('requests.copyCustomerLink')}
        </MenuItem>
        <MenuLine />
        <MenuItem icon="warn" keys={keysOf('request.spam')} onClick={() => void spam()}>
          {say(folder === 'spam' ? 'requests.notSpam' : 'requests.spam')}
        </MenuItem>
        <MenuItem
          icon="trash"
          danger={folder !== 'trash'}
          keys={keysOf('request.trash')}
          onClick={() => void trash()}
        >
          {say(folder === 'trash' ? 'requests.untrash' : 'requests.trash')}
        </MenuItem>
      </Menu>
      {inside.dialog}
      <AddPersonDialog request={request} open={adding} onClose={() => setAdding(false)} />
      <SplitDialog request={request} open={splitting} onClose={() => setSplitting(false)} />
      <JoinDialog request={request} open={joining} onClose={() => setJoining(false)} />
      <Dialog open={renaming} onClose={() => setRenaming(false)} title={say('requests.rename')}>
        <form
          className="col"
          style={{ marginTop: 16 }}
          onSubmit={(event) => {
            event.preventDefault();
            const subject = String(new FormData(event.currentTarget).get('subject') ?? '').trim();
            if (subject && subject !== request.subject) void acts.rename(subject);
            setRenaming(false);
          }}
        >
          <Field label={say('requests.subject')}>
            <TextInput name="subject" defaultValue={request.subject} />
          </Field>
          <DialogActs>
            <Button kind="quiet" onClick={() => setRenaming(false)}>
              {words('word.cancel')}
            </Button>
            <Button type="submit" kind="primary">
              {words('word.save')}
            </Button>
          </DialogActs>
        </form>
      </Dialog>
    </>
  );
}

interface MoreProps {
  request: RequestItem;
  acts: RequestActs;
  onForward: () => void;
  /** What later rooms can do with a request. */
  further: ReactNode;
}
