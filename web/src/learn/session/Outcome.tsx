import type { Status } from '../../api/types';
import { formatPercent, t, type MessageId } from '../../i18n';
import { Link } from '../../shared/Link';
import { RichText } from '../../text/RichText';
import './outcome.css';

const endings: Partial<Record<Status['status'], MessageId>> = {
  needs_intervention: 'statusNeedsIntervention',
  expired: 'statusExpired',
  failed: 'statusFailed',
  cancelled: 'statusCancelled',
};

/** What is shown once a session takes no more replies: what was learnt, or why it ended. */
export function Outcome({ status }: { readonly status: Status }) {
  const ending = endings[status.status];
  if (ending)
    return (
      <section class="outcome">
        <p class="notice" role="status">
          {t(ending)}
        </p>
        <Link class="button quiet" to={{ session: null }}>
          {t('anotherLesson')}
        </Link>
      </section>
    );
  if (status.status !== 'completed') return null;
  const done = (status.study_plan?.todo_list ?? []).filter((step) => step.status === 'completed');
  return (
    <section class="outcome card" aria-labelledby="outcome-title">
      <h2 id="outcome-title">{t('summaryTitle')}</h2>
      <p>
        {t('summaryLead', { count: done.length })}
        {status.progress.questions_asked > 0 &&
          ` ${t('summaryAccuracy', { percent: formatPercent(status.progress.accuracy) })}`}
      </p>
      <ul class="outcome-steps">
        {done.map((step) => (
          <li key={step.step_id}>
            <RichText text={step.title} />
          </li>
        ))}
      </ul>
      <Link class="button" to={{ session: null }}>
        {t('anotherLesson')}
      </Link>
    </section>
  );
}
