import { useEffect, useMemo } from 'preact/hooks';
import { t } from '../../i18n';
import { Link } from '../../shared/Link';
import { messageOf } from '../../shared/messages';
import { knownSessions, remember } from '../known-sessions';
import { AnswerDock } from './AnswerDock';
import { openSession } from './live-session';
import { Outcome } from './Outcome';
import { PathChoice } from './PathChoice';
import { PlanPanel } from './PlanPanel';
import { Transcript } from './Transcript';
import './session.css';

export function SessionPage({ sessionId }: { readonly sessionId: string }) {
  const session = useMemo(() => openSession(sessionId), [sessionId]);
  useEffect(() => session.close, [session]);
  const status = session.status.value;
  const refusal = session.refusal.value;
  const title = status?.study_plan?.todo_list.find((step) => step.kind === 'concept')?.title;
  useEffect(() => {
    if (title && !knownSessions().some((known) => known.sessionId === sessionId)) remember({ sessionId, title });
  }, [sessionId, title]);

  if (refusal && !status)
    return (
      <div class="session-message">
        <p class="notice bad" role="alert">
          {refusal.status === 404 ? t('sessionGone') : t('linkRefused', { detail: messageOf(refusal) })}
        </p>
        <Link class="button quiet" to={{ session: null }}>
          {t('anotherLesson')}
        </Link>
      </div>
    );
  if (!status)
    return (
      <p class="session-message muted" role="status">
        {session.isConnected.value ? t('loading') : t('offline')}
      </p>
    );
  if (status.status === 'awaiting_path') return <PathChoice session={session} paths={status.paths} />;
  return (
    <div class="session">
      <h1 class="visually-hidden">{t('yourLesson')}</h1>
      {status.study_plan && <PlanPanel plan={status.study_plan} currentStep={status.current_step?.step_id ?? null} />}
      <div class="session-talk">
        <Transcript session={session} />
        <Outcome status={status} />
        {status.status === 'active' || status.status === 'planning' ? (
          <AnswerDock session={session} question={status.next} />
        ) : null}
      </div>
    </div>
  );
}
