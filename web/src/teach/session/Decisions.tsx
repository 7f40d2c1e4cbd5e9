import type { LogEntry } from '../../api/types';
import { formatNumber, t } from '../../i18n';
import { CorrectionForm } from './CorrectionForm';
import { CostLine } from './CostLine';

interface Props {
  readonly sessionId: string;
  readonly turn: number;
  readonly logs: readonly LogEntry[];
  readonly onChanged: () => Promise<void>;
}

/** What the agents decided in one turn, and why. */
export function Decisions({ sessionId, turn, logs, onChanged }: Props) {
  const isJudged = logs.some((log) => log.agent === 'evaluator');
  return (
    <li class="decisions">
      <details>
        <summary class="small">
          {t('turn', { turn })}: {t('decisionsOfTurn', { count: logs.length })} <CostLine logs={logs} />
        </summary>
        <ul>
          {logs.map((log, index) => (
            <Decision key={index} log={log} />
          ))}
        </ul>
        {isJudged && <CorrectionForm sessionId={sessionId} turn={turn} onDone={onChanged} />}
      </details>
    </li>
  );
}

function Decision({ log }: { readonly log: LogEntry }) {
  return (
    <li class="decision">
      <p>
        <strong>{log.agent.replaceAll('_', ' ')}</strong>{' '}
        <span class="muted small">
          {log.model} · {t('duration', { ms: formatNumber(log.duration_ms) })}
        </span>{' '}
        <CostLine logs={[log]} />
      </p>
      <p class="small muted" dir="auto">
        {log.input_summary}
      </p>
      <p class="small" dir="auto">
        {t('reasoning')}: {log.reasoning}
      </p>
      {log.output !== null && (
        <details>
          <summary class="small muted">{t('output')}</summary>
          <pre dir="ltr" tabIndex={0}>
            {JSON.stringify(log.output, null, 2)}
          </pre>
        </details>
      )}
    </li>
  );
}
