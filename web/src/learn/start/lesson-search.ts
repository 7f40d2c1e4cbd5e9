import { effect, signal, untracked } from '@preact/signals';
import { listLessons } from '../../api/learning';
import type { LessonItem } from '../../api/types';

const restMs = 200;

/** The lessons that fit what is looked for, as it is typed. */
export function createLessonSearch() {
  const q = signal('');
  const subject = signal('');
  const grade = signal<number | null>(null);
  const lessons = signal<readonly LessonItem[] | null>(null);
  const subjects = signal<readonly string[]>([]);
  const cursor = signal<string | null>(null);
  const error = signal<unknown>(null);
  let asked = 0;

  async function load(more: boolean): Promise<void> {
    const turn = ++asked;
    try {
      const found = await listLessons({
        q: q.value.trim(),
        subject: subject.value,
        grade: grade.value,
        cursor: more ? cursor.value : null,
      });
      // A later question has been asked since; its answer is the one to show.
      if (turn !== asked) return;
      lessons.value = more ? [...(lessons.value ?? []), ...found.items] : found.items;
      subjects.value = found.subjects;
      cursor.value = found.next_cursor;
      error.value = null;
    } catch (problem) {
      if (turn === asked) error.value = problem;
    }
  }

  const stop = effect(() => {
    const isTyped = q.value !== '' || subject.value !== '' || grade.value !== null;
    const timer = setTimeout(() => void untracked(() => load(false)), isTyped ? restMs : 0);
    return () => clearTimeout(timer);
  });

  return {
    q,
    subject,
    grade,
    lessons,
    subjects,
    cursor,
    error,
    stop,
    reload: () => load(false),
    loadMore: () => load(true),
  };
}

export type LessonSearch = ReturnType<typeof createLessonSearch>;
