import type { LogEntry } from '../../api/types';
import { formatNumber, t } from '../../i18n';
import { totalsOf } from './timeline';

/** Tokens and cost of some decisions; nothing where no model took part. */
export function CostLine({ logs }: { readonly logs: readonly LogEntry[] }) {
  const { input, output, costUsd } = totalsOf(logs);
  if (input + output === 0) return null;
  return (
    <span class="muted small">
      {t('tokens', { input, output })} ·{' '}
      {t('cost', { cost: costUsd === null ? t('costUnknown') : `$${formatNumber(costUsd, 4)}` })}
    </span>
  );
}
