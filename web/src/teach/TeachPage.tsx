import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { key } from '../api/key';
import { t, type MessageId } from '../i18n';
import { query } from '../shared/address';
import { Link } from '../shared/Link';
import { PageFrame } from '../shared/PageFrame';
import { createAlertWatch, type AlertWatch } from './alerts/alert-watch';
import { AlertsView } from './alerts/AlertsView';
import { ClassesView } from './classes/ClassesView';
import { FiguresView } from './figures/FiguresView';
import { KeyGate } from './KeyGate';
import { KnowledgeView } from './knowledge/KnowledgeView';
import { SessionsView } from './sessions/SessionsView';
import { SessionView } from './session/SessionView';
import './teach.css';

const views: readonly (readonly [string, MessageId])[] = [
  ['alerts', 'navAlerts'],
  ['sessions', 'navSessions'],
  ['classes', 'navClasses'],
  ['figures', 'navFigures'],
];

export function TeachPage() {
  const isIn = useSignal(false);
  const leave = (
    <button type="button" class="button plain" onClick={() => (key.clear(), (isIn.value = false))}>
      {t('leave')}
    </button>
  );
  return (
    <PageFrame home="/teach" title={t('teachTitle')} aside={isIn.value && key.get() !== null && leave}>
      {isIn.value ? <Desk /> : <KeyGate onOpen={() => (isIn.value = true)} />}
    </PageFrame>
  );
}

function Desk() {
  const alerts = useMemo(createAlertWatch, []);
  useEffect(() => alerts.stop, [alerts]);
  const view = query.value.get('view') ?? 'alerts';
  const open = alerts.alerts.value?.length ?? 0;
  useEffect(() => {
    document.title = `${open > 0 ? `(${open}) ` : ''}${t('teachTitle')} · ${t('appName')}`;
  }, [open]);
  return (
    <div class="desk">
      <nav class="desk-nav" aria-label={t('teachTitle')}>
        {views.map(([name, title]) => (
          <Link key={name} to={{ view: name }} isCurrent={view === name} class="desk-link">
            {t(title)}
            {name === 'alerts' && open > 0 && <span class="count">{open}</span>}
          </Link>
        ))}
      </nav>
      <div class="desk-view">
        <View view={view} alerts={alerts} />
      </div>
      <p class="visually-hidden" role="status">
        {open > 0 ? t('openAlerts', { count: open }) : ''}
      </p>
    </div>
  );
}

function View({ view, alerts }: { readonly view: string; readonly alerts: AlertWatch }) {
  const sessionId = query.value.get('session');
  const learnerId = query.value.get('learner');
  if (sessionId) return <SessionView key={sessionId} sessionId={sessionId} />;
  if (learnerId && view === 'knowledge') return <KnowledgeView key={learnerId} learnerId={learnerId} />;
  if (view === 'sessions') return <SessionsView />;
  if (view === 'classes') return <ClassesView />;
  if (view === 'figures') return <FiguresView />;
  return <AlertsView watch={alerts} />;
}
