import { t } from '../../i18n';
import type { LessonSearch } from './lesson-search';

const grades = Array.from({ length: 12 }, (_, index) => index + 1);

export function SearchForm({ search }: { readonly search: LessonSearch }) {
  return (
    <form class="search-form" role="search" onSubmit={(event) => event.preventDefault()}>
      <label class="search-words">
        {t('searchLabel')}
        <input
          type="search"
          autocomplete="off"
          enterkeyhint="search"
          dir="auto"
          placeholder={t('searchPlaceholder')}
          value={search.q.value}
          onInput={(event) => (search.q.value = event.currentTarget.value)}
        />
      </label>
      <label>
        {t('subject')}
        <select value={search.subject.value} onChange={(event) => (search.subject.value = event.currentTarget.value)}>
          <option value="">{t('anySubject')}</option>
          {search.subjects.value.map((subject) => (
            <option key={subject} value={subject}>
              {subject}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('grade')}
        <select
          value={search.grade.value ?? ''}
          onChange={(event) =>
            (search.grade.value = event.currentTarget.value === '' ? null : Number(event.currentTarget.value))
          }
        >
          <option value="">{t('anyGrade')}</option>
          {grades.map((grade) => (
            <option key={grade} value={grade}>
              {t('gradeNumber', { grade })}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}
