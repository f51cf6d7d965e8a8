import { eventReader, waitAfter } from './event-stream.ts';

export interface LiveEvent {
  name: string;
  subject: { type: string; id: string } | null;
  payload: Record<string, unknown>;
}

export interface LiveOptions {
  workspace: string;
  onEvent: (event: LiveEvent) => void;
  /** Called when the line is there again after a break, or is refused: what was missed is asked for anew. */
  onReturn: () => void;
}

/**
 * Listens to `/api/v1/live` until the returned function is called. Read by fetch instead of EventSource, because the
 * workspace goes in a header and every event name is wanted. Resumes after the last event that was seen.
 */
export function connectLive({ workspace, onEvent, onReturn }: LiveOptions): () => void {
  const stop = new AbortController();
  let lastId: string | null = null;
  let failures = 0;

  const listen = async () => {
    while (!stop.signal.aborted) {
      try {
        const headers: Record<string, string> = { Accept: 'text/event-stream', 'X-Workspace': workspace };
        if (lastId) headers['Last-Event-ID'] = lastId;
        const response = await fetch('/api/v1/live', { headers, signal: stop.signal });
        // Perhaps nobody is in any more: whatever is asked next says so, and leads away.
        if (response.status === 401 || response.status === 403) onReturn();
        if (!response.ok || !response.body) throw new Error(`live ${response.status}`);
        if (failures > 0) onReturn();
        failures = 0;
        const read = eventReader((event) => {
          lastId = event.id ?? lastId;
          const parsed = parsedEvent(event.name, event.data);
          if (parsed) onEvent(parsed);
        });
        for await (const piece of response.body.pipeThrough(new TextDecoderStream())) read(piece);
      } catch {
        // A broken line is the ordinary case here; the wait below grows with each failure.
      }
      failures++;
      await pause(waitAfter(failures - 1), stop.signal);
    }
  };
  void listen();
  return () => stop.abort();
}

/** One event as the rooms read it; null for anything that is not JSON (a heartbeat). */
export function parsedEvent(name: string, data: string): LiveEvent | null {
  try {
    const value = JSON.parse(data) as { subject?: LiveEvent['subject']; payload?: LiveEvent['payload'] };
    return {
      name,
      subject: value.subject ?? null,
      payload: value.payload ?? (value as LiveEvent['payload']),
    };
  } catch {
    return null;
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    // Coming back on line or to this tab is a good moment to try at once.
    const now = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', now, { once: true });
    globalThis.addEventListener?.('online', now, { once: true });
  });
}
