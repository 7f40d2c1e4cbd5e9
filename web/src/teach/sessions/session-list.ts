import { effect, signal, untracked } from '@preact/signals';
import { listSessions } from '../../api/learning';
import type { SessionItem } from '../../api/types';

const pageSize = 200;
const restMs = 250;

/** Sessions as the server filters and pages them. */
export function createSessionList() {
  const filter = { status: signal(''), learner: signal(''), course: signal('') };
  const items = signal<readonly SessionItem[] | null>(null);
  const cursor = signal<string | null>(null);
  const error = signal<unknown>(null);
  let asked = 0;

  const queryOf = (after: string | null) => ({
    status: filter.status.value,
    learner_id: filter.learner.value.trim(),
    course_id: filter.course.value.trim(),
    limit: String(pageSize),
    cursor: after,
  });

  async function load(more: boolean): Promise<void> {
    const turn = ++asked;
    try {
      const page = await listSessions(queryOf(more ? cursor.value : null));
      if (turn !== asked) return;
      items.value = more ? [...(items.value ?? []), ...page.items] : page.items;
      cursor.value = page.next_cursor;
      error.value = null;
    } catch (problem) {
      if (turn === asked) error.value = problem;
    }
  }

  /** All sessions that fit, page after page. */
  async function readAll(): Promise<SessionItem[]> {
    const all: SessionItem[] = [];
    let after: string | null = null;
    do {
      const page = await listSessions(queryOf(after));
      all.push(...page.items);
      after = page.next_cursor;
    } while (after !== null);
    return all;
  }

  const stop = effect(() => {
    const isTyped = [filter.status, filter.learner, filter.course].some((one) => one.value !== '');
    const timer = setTimeout(() => void untracked(() => load(false)), isTyped ? restMs : 0);
    return () => clearTimeout(timer);
  });

  return { filter, items, cursor, error, stop, readAll, reload: () => load(false), loadMore: () => load(true) };
}

export type SessionList = ReturnType<typeof createSessionList>;
