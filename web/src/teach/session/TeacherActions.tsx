import { useSignal } from '@preact/signals';
import { reopenSession, writeMessage } from '../../api/teaching';
import type { SessionStatus } from '../../api/types';
import { t } from '../../i18n';
import { ActionForm } from '../../shared/ActionForm';

interface Props {
  readonly sessionId: string;
  readonly status: SessionStatus;
  readonly onDone: () => Promise<void>;
}

const canReopen = (status: SessionStatus) => status === 'needs_intervention' || status === 'expired';

/** What a teacher can do in a session: write to the learner, open it again. */
export function TeacherActions({ sessionId, status, onDone }: Props) {
  const message = useSignal('');
  const reason = useSignal('');
  return (
    <div class="teacher-actions toolbar">
      <ActionForm
        class="action-form"
        label={t('writeToLearner')}
        onSubmit={async () => {
          await writeMessage(sessionId, message.value.trim());
          message.value = '';
          await onDone();
        }}
      >
        <label>
          {t('messageToLearner')}
          <input
            autocomplete="off"
            dir="auto"
            required
            value={message.value}
            onInput={(event) => (message.value = event.currentTarget.value)}
          />
        </label>
      </ActionForm>
      {canReopen(status) && (
        <ActionForm
          class="action-form"
          label={t('reopen')}
          onSubmit={async () => {
            await reopenSession(sessionId, reason.value.trim());
            await onDone();
          }}
        >
          <label>
            {t('reopenReason')}
            <input
              autocomplete="off"
              dir="auto"
              required
              value={reason.value}
              onInput={(event) => (reason.value = event.currentTarget.value)}
            />
          </label>
        </ActionForm>
      )}
    </div>
  );
}
