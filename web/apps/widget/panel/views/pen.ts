import type { Context } from '../../types.ts';
import { h } from '../dom.ts';
import { icon } from '../icons.ts';
import { begin } from '../outbox.ts';
import { fill, type Words } from '../words.ts';
import type { TalkDoing } from './doing.ts';

const largest = 10 * 1024 * 1024;
/** While somebody writes it is told again after so many milliseconds, and that they stopped after so many more. */
const typingEvery = 4_000;
const typingFor = 6_000;

/** The place to write: Enter sends, Shift and Enter begins a line; files and pictures are attached, pasted or dropped. */
export function penOf(context: Context, words: Words, doing: Pick<TalkDoing, 'say' | 'type'>) {
  const { keep } = context;
  const files: { claim: string; name: string }[] = [];
  const claims = h('div', { class: 'claims', role: 'status' });
  const field = h('textarea', {
    rows: 1,
    maxlength: 5000,
    'aria-label': words.placeholder,
    placeholder: words.placeholder,
  });
  const fly = h('button', { class: 'fly', 'aria-label': words.send }, icon('up'));
  const picker = h('input', { class: 'unseen', type: 'file', multiple: true, 'aria-label': words.attach });
  field.value = keep.read().draft ?? '';

  const typing = typingTeller(doing.type);
  const grow = () => {
    field.style.height = 'auto';
    // What is not on the page yet has no height to take.
    if (field.scrollHeight > 0) field.style.height = `${field.scrollHeight}px`;
    fly.disabled = field.value.trim() === '' && files.length === 0;
  };
  const send = () => {
    const text = field.value.trim();
    if (text === '' && files.length === 0) return;
    doing.say(text, files.splice(0));
    field.value = '';
    claims.replaceChildren();
    keep.write({ draft: '' });
    typing.stop();
    grow();
    field.focus();
  };
  const attach = async (given: Iterable<File>) => {
    for (const file of given) {
      const chip = h('span', {}, `${file.name} …`);
      claims.append(chip);
      const claim = await upload(context, file);
      if (claim) files.push(claim);
      chip.textContent = claim
        ? file.name
        : fill(file.size > largest ? words.fileTooLarge : words.fileRefused, { name: file.name });
      if (!claim) chip.className = 'bad';
      grow();
    }
  };
  field.oninput = () => {
    keep.write({ draft: field.value });
    typing.told();
    grow();
  };
  field.onkeydown = (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  };
  field.onpaste = (event) => {
    if (event.clipboardData?.files.length) void attach(event.clipboardData.files);
  };
  fly.onclick = send;
  picker.onchange = () => {
    void attach([...(picker.files ?? [])]);
    picker.value = '';
  };
  grow();
  const node = h(
    'div',
    {},
    claims,
    h('div', { class: 'pen' }, field, h('label', { title: words.attach }, icon('attach'), picker), fly),
  );
  return { node, focus: () => field.focus() };
}

function typingTeller(tell: (isTyping: boolean) => void) {
  let toldAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    if (toldAt > 0) tell(false);
    toldAt = 0;
  };
  return {
    stop,
    told() {
      clearTimeout(timer);
      timer = setTimeout(stop, typingFor);
      if (Date.now() - toldAt < typingEvery) return;
      toldAt = Date.now();
      tell(true);
    },
  };
}

async function upload({ ask, keep }: Context, file: File): Promise<{ claim: string; name: string } | null> {
  if (file.size > largest) return null;
  try {
    if (!keep.read().token && !(await begin({ ask, keep }))) return null;
    const headers = {
      'x-file-name': encodeURIComponent(file.name),
      'content-type': file.type || 'application/octet-stream',
    };
    const answer = await ask('POST', '/files', { body: file, headers });
    return answer.ok ? ((await answer.json()) as { claim: string; name: string }) : null;
  } catch {
    // Whoever calls says that the file did not go, and keeps what was written.
    return null;
  }
}
