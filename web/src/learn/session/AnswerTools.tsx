import { useSignal } from '@preact/signals';
import { t } from '../../i18n';
import { messageOf } from '../../shared/messages';
import { DictateButton } from './DictateButton';
import type { LiveSession } from './live-session';

interface Props {
  readonly session: LiveSession;
  readonly itemId: string | null;
  readonly isBusy: boolean;
  readonly hasWorking: boolean;
  readonly onWorking: () => void;
  readonly onFormula: () => void;
  readonly onDictated: (text: string) => void;
  readonly onNeedPerson: () => void;
}

/** Help with answering: hints, a formula, working, dictation, a person. */
export function AnswerTools({
  session,
  itemId,
  isBusy,
  hasWorking,
  onWorking,
  onFormula,
  onDictated,
  onNeedPerson,
}: Props) {
  const problem = useSignal<unknown>(null);
  const given = session.hint.value?.itemId === itemId ? session.hint.value?.given : undefined;
  const isExhausted = given !== undefined && given.level >= given.levels;

  async function hint(): Promise<void> {
    if (isBusy || isExhausted) return;
    problem.value = null;
    try {
      await session.takeHint();
    } catch (error) {
      problem.value = error;
    }
  }

  return (
    <div class="tools">
      {itemId !== null && (
        <button
          type="button"
          class="button quiet small"
          aria-disabled={isBusy || isExhausted}
          onClick={() => void hint()}
        >
          {isExhausted
            ? t('noMoreHints')
            : given
              ? t('nextHint', { level: given.level + 1, levels: given.levels })
              : t('hint')}
        </button>
      )}
      <button type="button" class="button quiet small" onClick={onFormula}>
        {t('formula')}
      </button>
      <button type="button" class="button quiet small" onClick={onWorking}>
        {hasWorking ? t('removeWorking') : t('working')}
      </button>
      <DictateButton onText={onDictated} />
      <button type="button" class="button plain" aria-disabled={isBusy} onClick={onNeedPerson}>
        {t('needPerson')}
      </button>
      {problem.value !== null && (
        <p class="tools-problem" role="alert">
          {messageOf(problem.value)}
        </p>
      )}
    </div>
  );
}
