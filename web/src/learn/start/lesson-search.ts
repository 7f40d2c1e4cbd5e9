import { signal } from '@preact/signals';
import { listLessons } from '../../api/learning';
import type { LessonItem, LessonList } from '../../api/types';
import { createPagedList } from '../../shared/paged-list';

/** The lessons that fit what is looked for, as it is typed. */
export function createLessonSearch() {
  const q = signal('');
  const subject = signal('');
  const grade = signal<number | null>(null);
  const subjects = signal<readonly string[]>([]);
  const { items: lessons, ...list } = createPagedList<LessonItem, LessonList>(
    [q, subject, grade],
    (cursor) => listLessons({ q: q.value.trim(), subject: subject.value, grade: grade.value, cursor }),
    (page) => (subjects.value = page.subjects),
  );
  return { q, subject, grade, subjects, lessons, ...list };
}

export type LessonSearch = ReturnType<typeof createLessonSearch>;
