import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { assign, listAssignments } from '../../api/classes';
import { listLessons } from '../../api/learning';
import { formatTime, t } from '../../i18n';
import { ActionForm } from '../../shared/ActionForm';
import { LoadedView } from '../../shared/LoadedView';
import { createLoaded } from '../../shared/loading';

export function Assignments({ classId }: { readonly classId: string }) {
  const assignments = useMemo(() => createLoaded(() => listAssignments(classId)), [classId]);
  const lessons = useMemo(() => createLoaded(() => listLessons({})), []);
  useEffect(() => {
    void assignments.reload();
    void lessons.reload();
  }, [assignments, lessons]);
  const lesson = useSignal('');
  const due = useSignal('');
  const titles = new Map(lessons.data.value?.items.map((item) => [item.lesson_id, item.title]));
  return (
    <>
      <h2>{t('assignments')}</h2>
      <LoadedView of={assignments}>
        {({ items }) => (
          <ul class="class-list">
            {items.length === 0 && <li class="muted">{t('noAssignments')}</li>}
            {items.map((one) => (
              <li key={one.assignment_id} class="card class-link">
                <span dir="auto">{one.title}</span>
                <span class="muted small">
                  {t('dueAt')}: {formatTime(one.due_at)} ·{' '}
                  {Object.entries(one.by_status)
                    .map(([status, count]) => `${status.replaceAll('_', ' ')} ${count}`)
                    .join(', ')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </LoadedView>
      <ActionForm
        class="action-form"
        label={t('assign')}
        onSubmit={async () => {
          await assign(classId, lesson.value, new Date(due.value).toISOString());
          await assignments.reload();
        }}
      >
        <label>
          {t('lesson')}
          <select required value={lesson.value} onChange={(event) => (lesson.value = event.currentTarget.value)}>
            <option value="" />
            {[...titles].map(([id, title]) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('dueAt')}
          <input
            type="datetime-local"
            required
            value={due.value}
            onInput={(event) => (due.value = event.currentTarget.value)}
          />
        </label>
      </ActionForm>
    </>
  );
}
