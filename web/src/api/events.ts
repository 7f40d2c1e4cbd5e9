import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { ApiError, readProblem } from './problem';
import { headers } from './request';

export interface Watching {
  /** The id of the last event that was handled; null to hear all from the start. */
  lastId: string | null;
  readonly onEvent: (event: EventSourceMessage) => void;
  readonly onConnected: (isConnected: boolean) => void;
  /** Told once when it is no use to try again: the session is gone, or the key opens nothing. */
  readonly onRefused: (error: ApiError) => void;
}

const shortestWaitMs = 500;
const longestWaitMs = 10_000;

/** The server says at least this often that it is there. */
const silenceMs = 45_000;

/**
 * Listens to server-sent events, and goes on after the last one when the connection was lost. The browser's own EventSource cannot send a
 * key in a header.
 * @returns what ends it.
 */
export function watch(path: string, watching: Watching): () => void {
  const ended = new AbortController();
  void listen(path, watching, ended.signal);
  return () => ended.abort();
}

async function listen(path: string, watching: Watching, ended: AbortSignal): Promise<void> {
  let waitMs = shortestWaitMs;
  while (!ended.aborted) {
    try {
      await readStream(path, watching, ended, () => (waitMs = shortestWaitMs));
    } catch (error) {
      if (ended.aborted) return;
      if (error instanceof ApiError && !error.isPassing) return watching.onRefused(error);
    }
    if (ended.aborted) return;
    watching.onConnected(false);
    await pause(waitMs, ended);
    waitMs = Math.min(2 * waitMs, longestWaitMs);
  }
}

async function readStream(path: string, watching: Watching, ended: AbortSignal, onOpen: () => void): Promise<void> {
  const silent = new AbortController();
  let timer = setTimeout(() => silent.abort(), silenceMs);
  try {
    const response = await fetch(path, {
      headers: { ...headers(false), ...(watching.lastId !== null && { 'last-event-id': watching.lastId }) },
      signal: AbortSignal.any([ended, silent.signal]),
    });
    if (!response.ok || !response.body) throw await readProblem(response);
    onOpen();
    watching.onConnected(true);
    const parser = createParser({
      onEvent: (event) => {
        watching.onEvent(event);
        if (event.id !== undefined) watching.lastId = event.id;
      },
    });
    const decoder = new TextDecoder();
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      clearTimeout(timer);
      timer = setTimeout(() => silent.abort(), silenceMs);
      parser.feed(decoder.decode(value, { stream: true }));
    }
  } finally {
    clearTimeout(timer);
  }
}

/** Waits, but no longer than until the browser is online again or the listening has ended. */
function pause(ms: number, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener('online', go);
      ended.removeEventListener('abort', go);
      resolve();
    };
    const timer = setTimeout(go, ms);
    addEventListener('online', go);
    ended.addEventListener('abort', go);
  });
}
