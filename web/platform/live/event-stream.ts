export interface StreamEvent {
  id: string | null;
  name: string;
  data: string;
}

/** Reads server-sent events out of text that arrives in any pieces. Call it with each piece; it keeps the rest. */
export function eventReader(onEvent: (event: StreamEvent) => void): (piece: string) => void {
  let rest = '';
  return (piece) => {
    rest += piece;
    const blocks = rest.split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = eventOf(block);
      if (event) onEvent(event);
    }
  };
}

/** Milliseconds to wait before the next attempt: 1, 2, 4 … 30 s. */
export const waitAfter = (failures: number) => Math.min(30_000, 1000 * 2 ** Math.min(failures, 5));

function eventOf(block: string): StreamEvent | null {
  const data: string[] = [];
  let name = 'message';
  let id: string | null = null;
  for (const line of block.split(/\r?\n/)) {
    if (line.startsWith(':')) continue;
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') data.push(value);
    else if (field === 'event') name = value;
    else if (field === 'id') id = value;
  }
  return data.length ? { id, name, data: data.join('\n') } : null;
}
