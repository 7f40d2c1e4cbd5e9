import { useSignal } from '@preact/signals';
import type { Alert } from '../../api/types';
import { formatTime, t } from '../../i18n';
import { Link } from '../../shared/Link';
import { messageOf } from '../../shared/messages';

interface Props {
  readonly alert: Alert;
  readonly onAcknowledge?: () => Promise<void>;
}

export function AlertCard({ alert, onAcknowledge }: Props) {
  const problem = useSignal<unknown>(null);
  return (
    <li class={`alert-card card ${alert.kind}`}>
      <p class="alert-head">
        <span class="tag">{alert.kind.replaceAll('_', ' ')}</span>
        <strong dir="auto">{alert.learner_id ?? t('learner')}</strong>
        <span class="muted small">
          {alert.topic} · <time dateTime={alert.raised_at}>{formatTime(alert.raised_at)}</time>
        </span>
      </p>
      <p dir="auto">{alert.reason}</p>
      {problem.value !== null && (
        <p class="notice bad" role="alert">
          {messageOf(problem.value)}
        </p>
      )}
      <p class="alert-foot">
        {onAcknowledge ? (
          <button
            type="button"
            class="button small"
            aria-label={`${t('acknowledge')}: ${alert.learner_id ?? alert.topic}`}
            onClick={() => void onAcknowledge().catch((error: unknown) => (problem.value = error))}
          >
            {t('acknowledge')}
          </button>
        ) : (
          <span class="muted small">
            {t('acknowledged')}
            {alert.acknowledged_at && ` · ${formatTime(alert.acknowledged_at)}`}
          </span>
        )}
        <Link class="button quiet small" to={{ view: 'sessions', session: alert.session_id }}>
          {t('openSession')}
        </Link>
      </p>
    </li>
  );
}
