import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { listAlerts } from '../../api/teaching';
import { t } from '../../i18n';
import { createLoaded } from '../../shared/loading';
import { messageOf } from '../../shared/messages';
import { AlertCard } from './AlertCard';
import type { AlertWatch } from './alert-watch';
import './alerts.css';

/** What a person is needed for, the most urgent first. */
export function AlertsView({ watch }: { readonly watch: AlertWatch }) {
  const showsAll = useSignal(false);
  const all = useMemo(() => createLoaded(() => listAlerts('all', null)), []);
  const open = watch.alerts.value;
  useEffect(() => {
    if (showsAll.value) void all.reload();
  }, [showsAll.value, open?.length]);
  const taken = showsAll.value ? (all.data.value?.items.filter((alert) => alert.acknowledged_at !== null) ?? []) : [];
  return (
    <section aria-labelledby="alerts-title" class="alerts">
      <h1 id="alerts-title">{open && open.length > 0 ? t('openAlerts', { count: open.length }) : t('navAlerts')}</h1>
      {watch.error.value !== null && (
        <p class="notice bad" role="alert">
          {messageOf(watch.error.value)}
        </p>
      )}
      {open === null ? <p class="muted">{t('loading')}</p> : open.length === 0 && <p class="muted">{t('noAlerts')}</p>}
      <ul class="alert-list">
        {(open ?? []).map((alert) => (
          <AlertCard key={alert.alert_id} alert={alert} onAcknowledge={() => watch.acknowledge(alert.alert_id)} />
        ))}
      </ul>
      <label class="check">
        <input
          type="checkbox"
          checked={showsAll.value}
          onChange={(event) => (showsAll.value = event.currentTarget.checked)}
        />
        {t('showAcknowledged')}
      </label>
      <ul class="alert-list">
        {taken.map((alert) => (
          <AlertCard key={alert.alert_id} alert={alert} />
        ))}
      </ul>
    </section>
  );
}
