import { useEffect, useMemo } from 'preact/hooks';
import { eventsOf, listNeeds } from '../../api/classes';
import type { Need } from '../../api/types';
import { watch } from '../../api/events';
import { acknowledgeAlert } from '../../api/teaching';
import { formatTime, t } from '../../i18n';
import { ActionForm } from '../../shared/ActionForm';
import { Link } from '../../shared/Link';
import { LoadedView } from '../../shared/LoadedView';
import { createLoaded } from '../../shared/loading';

/** Who of a class needs a person, the most urgent first, as the server orders them; kept up to date by the class's events. */
export function ClassHelp({ classId }: { readonly classId: string }) {
  const needs = useMemo(() => createLoaded(() => listNeeds(classId)), [classId]);
  useEffect(() => {
    void needs.reload();
    return watch(eventsOf(classId), {
      lastId: null,
      onEvent: () => void needs.reload(),
      onConnected: () => undefined,
      onRefused: () => undefined,
    });
  }, [needs]);
  return (
    <>
      <h2>{t('navAlerts')}</h2>
      <LoadedView of={needs}>
        {({ items }) =>
          items.length === 0 ? (
            <p class="muted">{t('noAlerts')}</p>
          ) : (
            <ul class="class-list">
              {items.map((need) => (
                <NeedCard key={`${need.kind}/${need.learner_id}/${need.since}`} need={need} onDone={needs.reload} />
              ))}
            </ul>
          )
        }
      </LoadedView>
    </>
  );
}

function NeedCard({ need, onDone }: { readonly need: Need; readonly onDone: () => Promise<void> }) {
  const alertId = need.acknowledged_at === null ? need.alert_id : null;
  return (
    <li class="need card">
      <p>
        <span class="tag">{need.kind.replaceAll('_', ' ')}</span>{' '}
        <strong dir="auto">{need.name ?? need.learner_id}</strong>{' '}
        <time class="muted small" dateTime={need.since}>
          {formatTime(need.since)}
        </time>
      </p>
      <p dir="auto">{need.reason}</p>
      <p class="small muted" dir="auto">
        {need.action}
      </p>
      <div class="toolbar">
        {alertId && (
          <ActionForm
            label={t('acknowledge')}
            onSubmit={async () => {
              await acknowledgeAlert(alertId);
              await onDone();
            }}
          >
            {null}
          </ActionForm>
        )}
        {need.session_id && (
          <Link class="button quiet small" to={{ view: 'sessions', session: need.session_id }}>
            {t('openSession')}
          </Link>
        )}
      </div>
    </li>
  );
}
