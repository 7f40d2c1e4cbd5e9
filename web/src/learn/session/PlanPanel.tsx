import { useMemo } from 'preact/hooks';
import type { PlanStep, StudyPlan } from '../../api/types';
import { t, type MessageId } from '../../i18n';
import { RichText } from '../../text/RichText';
import './plan-panel.css';

interface Props {
  readonly plan: StudyPlan;
  readonly currentStep: string | null;
}

const isWide = () => matchMedia('(min-width: 62rem)').matches;

const statusTexts: Record<PlanStep['status'], MessageId> = {
  pending: 'stepStatusPending',
  in_progress: 'stepStatusInProgress',
  completed: 'stepStatusCompleted',
  blocked: 'stepStatusBlocked',
};

/** The plan and how far the learner has come; folded up on a phone. */
export function PlanPanel({ plan, currentStep }: Props) {
  const isOpen = useMemo(isWide, []);
  const steps = plan.todo_list;
  const done = steps.filter((step) => step.status === 'completed').length;
  return (
    <aside class="plan" aria-label={t('progress')}>
      <details open={isOpen}>
        <summary>
          <span class="plan-count">{t('stepsDone', { done, total: steps.length })}</span>
          <progress class="plan-bar" max={steps.length} value={done} aria-label={t('progress')} />
        </summary>
        <ol class="plan-steps">
          {steps.map((step) => (
            <li
              key={step.step_id}
              class={`plan-step ${step.status}`}
              {...(step.step_id === currentStep && { 'aria-current': 'step' as const })}
            >
              <span class="plan-title">
                <RichText text={step.title} />
              </span>
              <span class="plan-note muted">{noteOf(step)}</span>
            </li>
          ))}
        </ol>
      </details>
    </aside>
  );
}

function noteOf({ status, status_info: { questions_asked: asked, questions_correct: right } }: PlanStep): string {
  const texts = [t(statusTexts[status])];
  if (asked > 0) texts.push(t('rightOf', { right, asked }));
  return texts.join(' · ');
}
