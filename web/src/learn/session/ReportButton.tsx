import { useSignal } from '@preact/signals';
import { reportTurn } from '../../api/learning';
import { ApiError } from '../../api/problem';
import { t } from '../../i18n';
import { messageOf } from '../../shared/messages';

/** What the teacher reads; one tap is all that it takes. */
const reason = 'The learner says that something is wrong with this message.';

export function ReportButton({ sessionId, turn }: { readonly sessionId: string; readonly turn: number }) {
  const answer = useSignal<string | null>(null);

  async function report(): Promise<void> {
    try {
      await reportTurn(sessionId, turn, reason);
      answer.value = t('reported');
    } catch (error) {
      answer.value = error instanceof ApiError && error.status === 404 ? t('reportUnavailable') : messageOf(error);
    }
  }

  return (
    <span class="report">
      {answer.value === null && (
        <button type="button" class="button plain" onClick={() => void report()}>
          {t('report')}
        </button>
      )}
      <span role="status" class="muted">
        {answer.value}
      </span>
    </span>
  );
}
