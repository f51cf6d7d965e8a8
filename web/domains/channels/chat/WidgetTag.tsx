import { useState } from 'react';
import { Button, buttonClass } from '../../../design/Button.tsx';
import { Field, TextArea, TextInput } from '../../../design/forms/Field.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { renewKey, tagOf, type Widget } from './api.ts';
import { useText } from './text.ts';

/** What is pasted into the company's pages, a page to try it, and the key that signs who a visitor is. */
export function WidgetTag({ widget, mayChange }: { widget: Widget; mayChange: boolean }) {
  const say = useText();
  const attempt = useAttempt();
  const [copied, setCopied] = useState(false);
  const [made, setMade] = useState<{ keyId: string; secret: string } | null>(null);
  const tag = tagOf(widget.key);
  const copy = () =>
    attempt(async () => {
      await navigator.clipboard.writeText(tag);
      setCopied(true);
    });
  return (
    <div className="col">
      <Field label={say('chat.tag')} help={copied ? say('chat.copied') : say('chat.tag.text')}>
        <TextArea readOnly rows={2} value={tag} onFocus={(event) => event.currentTarget.select()} />
      </Field>
      <div className="row">
        <Button small onClick={() => void copy()}>
          {say('chat.copy')}
        </Button>
        <a
          className={buttonClass({ small: true })}
          href={`/widget-test/${widget.key}`}
          target="_blank"
          rel="noopener"
        >
          {say('chat.test')}
        </a>
      </div>
      {mayChange && (
        <>
          <p className="t12 dim">{say('chat.identity.text')}</p>
          {made && (
            <>
              <Notice tone="plain">{say('chat.identity.made', { id: made.keyId })}</Notice>
              <Field label={say('chat.identity')}>
                <TextInput readOnly value={made.secret} onFocus={(event) => event.currentTarget.select()} />
              </Field>
            </>
          )}
          <div>
            <Button small onClick={() => void attempt(async () => setMade(await renewKey(widget.id)))}>
              {say('chat.identity.make')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
