import type { LessonItem } from '../../api/types';
import { t } from '../../i18n';
import { RichText } from '../../text/RichText';

interface Props {
  readonly lesson: LessonItem;
  readonly isBusy: boolean;
  readonly onStart: () => void;
}

export function LessonCard({ lesson, isBusy, onStart }: Props) {
  const { grades } = lesson;
  return (
    <li class="lesson-card card">
      <p class="lesson-tags">
        <span class="tag">{lesson.subject}</span>
        {grades && <span class="muted small">{t('gradesOf', { lowest: grades.lowest, highest: grades.highest })}</span>}
      </p>
      <h2 dir="auto">{lesson.title}</h2>
      <p class="lesson-overview">
        <RichText text={lesson.overview} />
      </p>
      <details>
        <summary class="small">{t('whatYouLearn')}</summary>
        <ul class="lesson-concepts small">
          {lesson.concepts.map((concept) => (
            <li key={concept}>
              <RichText text={concept} />
            </li>
          ))}
        </ul>
      </details>
      <div class="lesson-foot">
        <span class="muted small">{t('questionsCount', { count: lesson.questions })}</span>
        <button
          type="button"
          class="button"
          aria-disabled={isBusy}
          aria-label={`${t('startLesson')}: ${lesson.title}`}
          onClick={onStart}
        >
          {t('startLesson')}
        </button>
      </div>
      {lesson.attribution && <p class="muted lesson-attribution">{lesson.attribution}</p>}
    </li>
  );
}
