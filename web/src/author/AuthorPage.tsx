import { useEffect, useMemo } from 'preact/hooks';
import { getHealth, getLesson, listLessons } from '../api/learning';
import { t } from '../i18n';
import { go, query } from '../shared/address';
import { LoadedView } from '../shared/LoadedView';
import { createLoaded } from '../shared/loading';
import { PageFrame } from '../shared/PageFrame';
import { LessonPreview } from './LessonPreview';
import './author.css';

/** Lessons as a learner reads them, with what learners do not see: answers, hints, and what the checks find. */
export function AuthorPage() {
  const lessons = useMemo(() => createLoaded(() => listLessons({})), []);
  useEffect(() => void lessons.reload(), [lessons]);
  const lessonId = query.value.get('lesson');
  return (
    <PageFrame home="/author">
      <div class="author">
        <h1>{t('authorTitle')}</h1>
        <p class="muted">{t('authorLead')}</p>
        <Refused />
        <LoadedView of={lessons}>
          {({ items }) => (
            <label class="author-choice">
              {t('chooseLesson')}
              <select
                value={lessonId ?? ''}
                onChange={(event) => {
                  const chosen = items.find((lesson) => lesson.lesson_id === event.currentTarget.value);
                  go({ lesson: chosen?.lesson_id ?? null, course: chosen?.course_id ?? null });
                }}
              >
                <option value="" />
                {items.map((lesson) => (
                  <option key={`${lesson.course_id}/${lesson.lesson_id}`} value={lesson.lesson_id}>
                    {lesson.title}
                  </option>
                ))}
              </select>
            </label>
          )}
        </LoadedView>
        {lessonId && <ChosenLesson key={lessonId} lessonId={lessonId} courseId={query.value.get('course')} />}
      </div>
    </PageFrame>
  );
}

function ChosenLesson({ lessonId, courseId }: { readonly lessonId: string; readonly courseId: string | null }) {
  const lesson = useMemo(() => createLoaded(() => getLesson(lessonId, courseId)), [lessonId, courseId]);
  useEffect(() => void lesson.reload(), [lesson]);
  return <LoadedView of={lesson}>{(data) => <LessonPreview lesson={data} />}</LoadedView>;
}

/** The packs that the server refused at start, with file, line and reason. */
function Refused() {
  const health = useMemo(() => createLoaded(getHealth), []);
  useEffect(() => void health.reload(), [health]);
  const warnings = health.data.value?.warnings ?? [];
  if (health.data.value === null) return null;
  if (warnings.length === 0) return <p class="muted small">{t('noRefusedPacks')}</p>;
  return (
    <div class="notice">
      <p>
        <strong>{t('refusedPacks')}</strong>
      </p>
      <ul>
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </div>
  );
}
