import { readFileSync } from 'node:fs';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Avatar, groundOf, initialsOf } from './Avatar.tsx';
import { Button } from './Button.tsx';
import { Chip } from './Chip.tsx';
import { cx } from './cx.ts';
import { Field, TextInput } from './forms/Field.tsx';
import { Segment } from './forms/Segment.tsx';
import { capsOf } from './Kbd.tsx';
import { matching, movedMark } from './layers/picker-moves.ts';
import { Notice } from './states/Notice.tsx';
import { Skeleton } from './states/Skeleton.tsx';
import { State } from './states/State.tsx';
import { UndoBar } from './states/UndoBar.tsx';
import { Table } from './Table.tsx';

describe('people without a picture', () => {
  test.each([
    ['Rina Wulandari', 'RW'],
    ['Rina', 'R'],
    ['Siti Nurhaliza binti Taruddin', 'ST'],
    ['เสน่ห์ ใจดี', 'สจ'],
    ['rina.wulandari@example.com', 'RW'],
    ['', '?'],
  ])('%s is %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  test('have the same ground everywhere, one of six', () => {
    expect(groundOf('Sari Hidayat')).toBe(groundOf('Sari Hidayat'));
    const grounds = ['Adi', 'Nok', 'Sari', 'Rina', 'Dewi', 'Agus', 'Ploy'].map(groundOf);
    expect(grounds.every((ground) => ground >= 1 && ground <= 6)).toBe(true);
    expect(new Set(grounds).size).toBeGreaterThan(2);
  });

  test('say their initials to the eye only', () => {
    expect(renderToString(<Avatar name="Rina Wulandari" />)).toContain('aria-hidden="true">RW');
  });
});

describe('keys as caps', () => {
  test('are written as the keyboard in front has them', () => {
    expect(capsOf('mod+k', true)).toEqual(['⌘K']);
    expect(capsOf('mod+enter', false)).toEqual(['Ctrl ↵']);
    expect(capsOf('g r', false)).toEqual(['G', 'R']);
    expect(capsOf('?', true)).toEqual(['?']);
  });
});

describe('a picker', () => {
  const items = [
    { id: '1', label: 'Adi Wijaya' },
    { id: '2', label: 'Gudang', hint: 'Team' },
  ];
  test('keeps what holds every typed word', () => {
    expect(matching(items, 'wij adi').map((one) => one.id)).toEqual(['1']);
    expect(matching(items, 'team').map((one) => one.id)).toEqual(['2']);
    expect(matching(items, ' ')).toHaveLength(2);
    expect(matching(items, 'nok')).toEqual([]);
  });

  test('moves its mark round the ends', () => {
    expect(movedMark('ArrowDown', 2, 3)).toBe(0);
    expect(movedMark('ArrowUp', 0, 3)).toBe(2);
    expect(movedMark('End', 0, 3)).toBe(2);
    expect(movedMark('a', 0, 3)).toBeNull();
    expect(movedMark('ArrowDown', 0, 0)).toBeNull();
  });
});

describe('components speak to those who cannot see them', () => {
  test('a field ties its label, its hint and its error to the control', () => {
    const html = renderToString(
      <Field label="Address" help="Like a@b.example" error="No address">
        <TextInput name="address" />
      </Field>,
    );
    const id = /for="([^"]+)"/.exec(html)?.[1];
    expect(html).toContain(`id="${id}"`);
    expect(html).toContain(`aria-describedby="${id}-error"`);
    expect(html).toContain('aria-invalid="true"');
    expect(html).not.toContain('Like a@b.example');
  });

  test('a busy button cannot be pressed twice', () => {
    const html = renderToString(<Button busy>Send</Button>);
    expect(html).toContain('disabled');
    expect(html).toContain('aria-busy="true"');
  });

  test('an error is an alert, good news is a status', () => {
    expect(renderToString(<State kind="error" title="This did not load" />)).toContain('role="alert"');
    expect(renderToString(<Notice tone="kept">Saved</Notice>)).toContain('role="status"');
    expect(renderToString(<Notice tone="breach">Wrong</Notice>)).toContain('role="alert"');
    expect(renderToString(<Skeleton rows={2} label="Loading" />)).toContain('aria-label="Loading"');
  });

  test('the undo bar offers a way back only where there is one', () => {
    const bar = (onUndo?: () => void) =>
      renderToString(
        <UndoBar
          icon="check"
          text="Solved R-1"
          undoLabel="Undo"
          onUndo={onUndo}
          dismissLabel="Close"
          onDismiss={() => {}}
        />,
      );
    expect(bar(() => {})).toContain('Undo');
    expect(bar()).not.toContain('Undo');
  });

  test('a segment says which part is pressed', () => {
    const html = renderToString(
      <Segment
        label="Kind"
        value="note"
        options={[
          { value: 'reply', label: 'Reply' },
          { value: 'note', label: 'Note' },
        ]}
        onChange={() => {}}
      />,
    );
    expect(html).toMatch(/aria-pressed="false">Reply/);
    expect(html).toMatch(/aria-pressed="true">Note/);
  });

  test('a table has its caption and heads', () => {
    const html = renderToString(
      <Table
        caption="Members"
        rows={['Adi']}
        keyOf={(row) => row}
        columns={[{ key: 'name', head: 'Name', cell: (row) => row }]}
      />,
    );
    expect(html).toContain('<caption class="sr">Members</caption>');
    expect(html).toContain('scope="col"');
  });

  test('a chip that can be removed names what goes', () => {
    const html = renderToString(
      <Chip onRemove={() => {}} removeLabel="Remove luntur">
        luntur
      </Chip>,
    );
    expect(html).toContain('aria-label="Remove luntur"');
  });
});

test('every picture that has a name stands on the sheet', () => {
  const sheet = readFileSync(new URL('./icons.svg', import.meta.url), 'utf8');
  const drawn = new Set([...sheet.matchAll(/symbol id="([^"]+)"/g)].map((found) => found[1]));
  const named = [
    ...readFileSync(new URL('./icon-names.ts', import.meta.url), 'utf8').matchAll(/'([^']+)'/g),
  ].map((found) => found[1]);
  expect(named.length).toBeGreaterThan(80);
  expect(named.filter((name) => !drawn.has(name))).toEqual([]);
});

test('no colour, shadow or duration stands outside of the tokens', async () => {
  const { globSync } = await import('node:fs');
  const sheets = globSync('web/**/*.module.css');
  const wrong = sheets.filter((file) =>
    /#[0-9a-f]{3,8}\b|\brgba?\(|\d(ms)\b/i.test(readFileSync(file, 'utf8')),
  );
  expect(sheets.length).toBeGreaterThan(15);
  expect(wrong).toEqual([]);
});

test('names of classes are joined, what is false falls away', () => {
  expect(cx('a', false, null, undefined, 'b')).toBe('a b');
});
