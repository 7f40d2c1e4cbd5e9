import { useSignal } from '@preact/signals';
import { correctJudgement } from '../../api/teaching';
import { t, type MessageId } from '../../i18n';
import { ActionForm } from '../../shared/ActionForm';

interface Props {
  readonly sessionId: string;
  readonly turn: number;
  readonly onDone: () => Promise<void>;
}

const evaluations: readonly (readonly [string, MessageId])[] = [
  ['correct', 'feedbackRight'],
  ['partial', 'feedbackPartial'],
  ['wrong', 'feedbackWrong'],
];

/** Puts the teacher's judgement of a reply in the place of the tutor's. */
export function CorrectionForm({ sessionId, turn, onDone }: Props) {
  const evaluation = useSignal('correct');
  const note = useSignal('');
  return (
    <ActionForm
      class="action-form"
      label={t('correctJudgement')}
      onSubmit={async () => {
        await correctJudgement(sessionId, turn, evaluation.value, note.value.trim());
        await onDone();
      }}
    >
      <label>
        {t('judgement')}
        <select value={evaluation.value} onChange={(event) => (evaluation.value = event.currentTarget.value)}>
          {evaluations.map(([value, name]) => (
            <option key={value} value={value}>
              {t(name)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('note')}
        <input
          autocomplete="off"
          dir="auto"
          required
          value={note.value}
          onInput={(event) => (note.value = event.currentTarget.value)}
        />
      </label>
    </ActionForm>
  );
}
