import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { uploadRoster } from '../../api/classes';
import type { RosterResult } from '../../api/types';
import { t } from '../../i18n';
import { ActionForm } from '../../shared/ActionForm';

interface Props {
  readonly classId: string;
  readonly onTaken: () => Promise<void>;
}

export function RosterForm({ classId, onTaken }: Props) {
  const file = useRef<HTMLInputElement>(null);
  const result = useSignal<RosterResult | null>(null);
  return (
    <>
      <ActionForm
        class="action-form"
        label={t('uploadRoster')}
        onSubmit={async () => {
          const chosen = file.current?.files?.[0];
          if (!chosen) return;
          result.value = await uploadRoster(classId, chosen);
          await onTaken();
        }}
      >
        <label>
          {t('roster')}
          <input ref={file} type="file" accept=".csv,text/csv" required />
        </label>
      </ActionForm>
      {result.value && (
        <div role="status">
          <p>
            {t('rosterTaken', {
              added: result.value.added,
              changed: result.value.changed,
              unchanged: result.value.unchanged,
            })}
          </p>
          <ul class="small">
            {result.value.errors.map((error) => (
              <li key={error.line}>{t('rosterLine', { line: error.line, reason: error.reason })}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
