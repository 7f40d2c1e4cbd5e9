import type { LogEntry, StudyPlan } from '../../api/types';
import { t } from '../../i18n';
import { RichText } from '../../text/RichText';
import { isNewStep, planVersions } from './plan-versions';

interface Props {
  readonly plan: StudyPlan | null;
  readonly logs: readonly LogEntry[];
}

/** The plan with how it stands now, and side by side the versions that came before it. */
export function PlanVersions({ plan, logs }: Props) {
  if (!plan) return null;
  const earlier = planVersions(logs).filter((version) => version.metadata.plan_version < plan.metadata.plan_version);
  const versions = [...earlier, plan];
  return (
    <details class="card fold">
      <summary>
        <h2>{t('plan')}</h2>
      </summary>
      <div class="plan-versions">
        {versions.map((version, index) => (
          <section key={version.metadata.plan_version}>
            <h3>{t('planVersion', { version: version.metadata.plan_version })}</h3>
            <ol>
              {version.todo_list.map((step) => (
                <li key={step.step_id} class={isNewStep(step.step_id, versions[index - 1]) ? 'differs' : undefined}>
                  <RichText text={step.title} />
                  {version === plan && step.status_info.questions_asked > 0 && (
                    <span class="muted small">
                      {' '}
                      ·{' '}
                      {t('rightOf', {
                        right: step.status_info.questions_correct,
                        asked: step.status_info.questions_asked,
                      })}
                    </span>
                  )}
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </details>
  );
}
