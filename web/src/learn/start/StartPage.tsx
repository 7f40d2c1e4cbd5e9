import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { startSession } from '../../api/learning';
import { ApiError } from '../../api/problem';
import type { LessonItem } from '../../api/types';
import { locale, t } from '../../i18n';
import { go } from '../../shared/address';
import { messageOf } from '../../shared/messages';
import { remember } from '../known-sessions';
import { createLessonSearch } from './lesson-search';
import { LessonCard } from './LessonCard';
import { ResumeList } from './ResumeList';
import { SearchForm } from './SearchForm';
import './start.css';

export function StartPage() {
  const search = useMemo(createLessonSearch, []);
  useEffect(() => search.stop, [search]);
  const asksForPath = useSignal(true);
  const isStarting = useSignal(false);
  const problem = useSignal<unknown>(null);

  async function start(topic: string, lesson?: LessonItem): Promise<void> {
    if (isStarting.value) return;
    isStarting.value = true;
    problem.value = null;
    try {
      const session = await startSession({
        topic,
        ...(lesson && { lesson }),
        asksForPath: asksForPath.value,
        grade: search.grade.value,
        language: locale.value,
      });
      remember({ sessionId: session.session_id, title: topic });
      go({ session: session.session_id });
    } catch (error) {
      problem.value = error;
    } finally {
      isStarting.value = false;
    }
  }

  const shown = problem.value ?? search.error.value;
  const lessons = search.lessons.value;
  const q = search.q.value.trim();
  return (
    <div class="start">
      <div class="start-head">
        <h1>{t('startTitle')}</h1>
        <p class="muted">{t('startLead')}</p>
      </div>
      <ResumeList />
      <SearchForm search={search} />
      {shown !== null && <StartProblem error={shown} onRetry={() => void search.reload()} />}
      <div class="start-found">
        <p class="muted" role="status">
          {lessons === null
            ? t('loading')
            : lessons.length > 0
              ? t('lessonsFound', { count: lessons.length })
              : t('noLessons', { q })}
        </p>
        <label class="check">
          <input
            type="checkbox"
            checked={asksForPath.value}
            onChange={(event) => (asksForPath.value = event.currentTarget.checked)}
          />
          {t('choosePathFirst')}
        </label>
      </div>
      <ul class="lesson-grid">
        {(lessons ?? []).map((lesson) => (
          <LessonCard
            key={`${lesson.course_id}/${lesson.lesson_id}`}
            lesson={lesson}
            isBusy={isStarting.value}
            onStart={() => void start(lesson.title, lesson)}
          />
        ))}
      </ul>
      {lessons?.length === 0 && q !== '' && (
        <button type="button" class="button quiet" onClick={() => void start(q)}>
          {t('startTopic', { q })}
        </button>
      )}
      {search.cursor.value !== null && (
        <button type="button" class="button quiet" onClick={() => void search.loadMore()}>
          {t('moreLessons')}
        </button>
      )}
    </div>
  );
}

function StartProblem({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const isLocked = error instanceof ApiError && (error.status === 401 || error.status === 403);
  return (
    <div class="notice bad" role="alert">
      <p>{isLocked ? t('linkRefused', { detail: messageOf(error) }) : messageOf(error)}</p>
      {isLocked ? (
        <p>{t('askTeacher')}</p>
      ) : (
        <button type="button" class="button quiet small" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </div>
  );
}
