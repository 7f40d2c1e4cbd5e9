import type { SessionStatus } from '../../api/types';
import { t } from '../../i18n';
import type { SessionList } from './session-list';

export const statuses: readonly SessionStatus[] = [
  'needs_intervention',
  'active',
  'awaiting_path',
  'planning',
  'completed',
  'expired',
  'failed',
  'cancelled',
];

export function SessionFilter({ list: { filter } }: { readonly list: SessionList }) {
  return (
    <form class="session-filter" role="search" onSubmit={(event) => event.preventDefault()}>
      <label>
        {t('status')}
        <select value={filter.status.value} onChange={(event) => (filter.status.value = event.currentTarget.value)}>
          <option value="">{t('anyStatus')}</option>
          {statuses.map((status) => (
            <option key={status} value={status}>
              {t(`status_${status}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('learnerId')}
        <input
          autocomplete="off"
          dir="auto"
          value={filter.learner.value}
          onInput={(event) => (filter.learner.value = event.currentTarget.value)}
        />
      </label>
      <label>
        {t('courseId')}
        <input
          autocomplete="off"
          dir="auto"
          value={filter.course.value}
          onInput={(event) => (filter.course.value = event.currentTarget.value)}
        />
      </label>
    </form>
  );
}
