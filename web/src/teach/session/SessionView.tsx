import { useEffect, useMemo } from 'preact/hooks';
import { watch } from '../../api/events';
import { getStatus } from '../../api/learning';
import { part } from '../../api/request';
import { getLogs } from '../../api/teaching';
import { formatTime, t } from '../../i18n';
import { Link } from '../../shared/Link';
import { LoadedView } from '../../shared/LoadedView';
import { createLoaded } from '../../shared/loading';
import { CostLine } from './CostLine';
import { PlanVersions } from './PlanVersions';
import { TeacherActions } from './TeacherActions';
import { Timeline } from './Timeline';
import './session-view.css';

/** One session as it happened, kept up to date while it goes on. */
export function SessionView({ sessionId }: { readonly sessionId: string }) {
  const session = useMemo(
    () =>
      createLoaded(async () => {
        const [status, logs] = await Promise.all([getStatus(sessionId), getLogs(sessionId)]);
        return { status, logs };
      }),
    [sessionId],
  );
  useEffect(() => {
    void session.reload();
    let timer = 0;
    const stop = watch(`/sessions/${part(sessionId)}/events`, {
      lastId: null,
      onEvent: () => {
        clearTimeout(timer);
        timer = window.setTimeout(() => void session.reload(), 300);
      },
      onConnected: () => undefined,
      onRefused: (error) => (session.error.value = error),
    });
    return () => (clearTimeout(timer), stop());
  }, [session]);

  return (
    <section class="session-view" aria-labelledby="session-title">
      <p>
        <Link to={{ view: 'sessions' }}>← {t('navSessions')}</Link>
      </p>
      <LoadedView of={session}>
        {({ status, logs }) => (
          <>
            <header class="session-head">
              <h1 id="session-title" dir="auto">
                {status.study_plan?.todo_list.find((step) => step.kind === 'concept')?.title ?? t('conversation')}
              </h1>
              <p class="session-facts">
                <span class={`status ${status.status}`}>{t(`status_${status.status}`)}</span>
                <span>
                  {t('stepsDone', { done: status.progress.steps_completed, total: status.progress.steps_total })}
                </span>
                <span class="muted">
                  {t('lastActivity')}:{' '}
                  <time dateTime={status.last_updated_at}>{formatTime(status.last_updated_at)}</time>
                </span>
                <CostLine logs={logs} />
              </p>
              {status.intervention_reason && (
                <p class="notice" dir="auto">
                  {status.intervention_reason}
                </p>
              )}
            </header>
            <TeacherActions sessionId={sessionId} status={status.status} onDone={session.reload} />
            <PlanVersions plan={status.study_plan} logs={logs} />
            <Timeline sessionId={sessionId} conversation={status.conversation} logs={logs} onChanged={session.reload} />
            {status.assessment_notes && (
              <details class="card fold">
                <summary>
                  <h2>{t('notes')}</h2>
                </summary>
                <p class="session-notes" dir="auto">
                  {status.assessment_notes}
                </p>
              </details>
            )}
          </>
        )}
      </LoadedView>
    </section>
  );
}
