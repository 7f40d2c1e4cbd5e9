import { signal } from '@preact/signals';
import { listSessions } from '../../api/learning';
import type { SessionItem, SessionList as SessionPage } from '../../api/types';
import { createPagedList } from '../../shared/paged-list';

const pageSize = 200;

/** Sessions as the server filters and pages them. */
export function createSessionList() {
  const filter = { status: signal(''), learner: signal(''), course: signal('') };

  const read = (cursor: string | null) =>
    listSessions({
      status: filter.status.value,
      learner_id: filter.learner.value.trim(),
      course_id: filter.course.value.trim(),
      limit: String(pageSize),
      cursor,
    });

  /** All sessions that fit, page after page. */
  async function readAll(): Promise<SessionItem[]> {
    const all: SessionItem[] = [];
    let after: string | null = null;
    do {
      const page = await read(after);
      all.push(...page.items);
      after = page.next_cursor;
    } while (after !== null);
    return all;
  }

  const list = createPagedList<SessionItem, SessionPage>([filter.status, filter.learner, filter.course], read);
  return { filter, readAll, ...list };
}

export type SessionList = ReturnType<typeof createSessionList>;
