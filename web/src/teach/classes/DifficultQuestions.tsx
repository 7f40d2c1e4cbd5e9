import { useEffect, useMemo } from 'preact/hooks';
import { listDifficultQuestions } from '../../api/classes';
import { formatPercent, t } from '../../i18n';
import { LoadedView } from '../../shared/LoadedView';
import { createLoaded } from '../../shared/loading';
import { RichText } from '../../text/RichText';

/** The questions that a class fails most, with what was answered. */
export function DifficultQuestions({ classId }: { readonly classId: string }) {
  const questions = useMemo(() => createLoaded(() => listDifficultQuestions(classId)), [classId]);
  useEffect(() => void questions.reload(), [questions]);
  return (
    <>
      <h2>{t('difficultQuestions')}</h2>
      <LoadedView of={questions}>
        {({ items }) => (
          <ul class="class-list">
            {items.length === 0 && <li class="muted">{t('noDifficultQuestions')}</li>}
            {items.map((one) => (
              <li key={one.item_id} class="need card">
                <p>
                  <RichText text={one.question ?? one.item_id} />
                </p>
                <p class="small muted">
                  {one.share_right !== null && `${t('feedbackRight')}: ${formatPercent(one.share_right)} · `}
                  {t('answersCount', { count: one.tries })}
                </p>
                <ul class="small">
                  {one.answers.map((given) => (
                    <li key={given.answer} class={given.is_correct ? 'met' : undefined}>
                      {given.times} × <RichText text={given.answer} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        )}
      </LoadedView>
    </>
  );
}
