import { signal } from '@preact/signals';
import { acknowledgeAlert, listAlerts } from '../../api/teaching';
import type { Alert } from '../../api/types';

export type AlertWatch = ReturnType<typeof createAlertWatch>;

const betweenMs = 4_000;

/** The open alerts, kept up to date while the page is looked at. */
export function createAlertWatch() {
  const alerts = signal<readonly Alert[] | null>(null);
  const error = signal<unknown>(null);
  let isStopped = false;
  let timer = 0;

  async function look(): Promise<void> {
    clearTimeout(timer);
    if (!document.hidden) {
      try {
        alerts.value = (await listAlerts('open', null)).items;
        error.value = null;
      } catch (problem) {
        error.value = problem;
      }
    }
    if (!isStopped) timer = window.setTimeout(() => void look(), betweenMs);
  }

  const onVisible = () => void look();
  document.addEventListener('visibilitychange', onVisible);
  void look();

  return {
    alerts,
    error,
    look,
    async acknowledge(alertId: string): Promise<void> {
      await acknowledgeAlert(alertId);
      alerts.value = (alerts.value ?? []).filter((alert) => alert.alert_id !== alertId);
    },
    stop(): void {
      isStopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    },
  };
}
