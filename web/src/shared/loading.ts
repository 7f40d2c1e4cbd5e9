import { signal, type Signal } from '@preact/signals';

/** What is read from the server, and what went wrong with it; the last answer stays while it is read again. */
export interface Loaded<T> {
  readonly data: Signal<T | null>;
  readonly error: Signal<unknown>;
  readonly reload: () => Promise<void>;
}

export function createLoaded<T>(read: () => Promise<T>): Loaded<T> {
  const data: Signal<T | null> = signal(null);
  const error = signal<unknown>(null);
  let asked = 0;
  async function reload(): Promise<void> {
    const turn = ++asked;
    try {
      const answer = await read();
      if (turn !== asked) return;
      data.value = answer;
      error.value = null;
    } catch (problem) {
      if (turn === asked) error.value = problem;
    }
  }
  return { data, error, reload };
}
