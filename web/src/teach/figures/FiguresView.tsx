import { useEffect, useMemo } from 'preact/hooks';
import { getMetrics } from '../../api/teaching';
import type { Metrics } from '../../api/types';
import { formatNumber, formatPercent, t, type MessageId } from '../../i18n';
import { LoadedView } from '../../shared/LoadedView';
import { createLoaded } from '../../shared/loading';
import './figures.css';

interface Figure {
  readonly title: MessageId;
  readonly value: number | null;
  readonly format: (value: number) => string;
  readonly target?: number;
  readonly isAtLeast?: boolean;
}

const figuresOf = (metrics: Metrics): readonly Figure[] => [
  {
    title: 'figureCompletion',
    value: metrics.completion_rate,
    format: formatPercent,
    target: metrics.targets.completion_rate,
    isAtLeast: true,
  },
  { title: 'figureReplan', value: metrics.replan_rate, format: formatPercent, target: metrics.targets.replan_rate },
  {
    title: 'figureIntervention',
    value: metrics.intervention_rate,
    format: formatPercent,
    target: metrics.targets.intervention_rate,
  },
  {
    title: 'figureSeconds',
    value: metrics.seconds_per_message,
    format: formatNumber,
    target: metrics.targets.seconds_per_message,
  },
  { title: 'figureAccuracy', value: metrics.accuracy, format: formatPercent },
  { title: 'figureOffTopic', value: metrics.off_topic_rate, format: formatPercent },
  { title: 'figureMinutes', value: metrics.minutes_per_session, format: formatNumber },
  { title: 'figureCost', value: metrics.cost_usd, format: (value) => formatNumber(value, 2) },
];

export function FiguresView() {
  const metrics = useMemo(() => createLoaded(getMetrics), []);
  useEffect(() => void metrics.reload(), [metrics]);
  return (
    <section class="figures" aria-labelledby="figures-title">
      <h1 id="figures-title">{t('navFigures')}</h1>
      <LoadedView of={metrics}>
        {(data) => (
          <>
            <p class="muted">{t('sessionsTotal', { count: data.sessions.total })}</p>
            <ul class="figure-grid">
              {figuresOf(data).map((figure) => (
                <FigureCard key={figure.title} figure={figure} />
              ))}
            </ul>
            <div class="toolbar">
              <button type="button" class="button quiet small" onClick={() => print()}>
                {t('print')}
              </button>
            </div>
          </>
        )}
      </LoadedView>
    </section>
  );
}

function FigureCard({ figure: { title, value, format, target, isAtLeast = false } }: { readonly figure: Figure }) {
  const isMet = value === null || target === undefined ? null : isAtLeast ? value >= target : value <= target;
  return (
    <li class="figure card">
      <p class="small muted">{t(title)}</p>
      <p class="figure-value">{value === null ? t('noFigure') : format(value)}</p>
      {target !== undefined && (
        <p class="small">
          {t(isAtLeast ? 'targetAtLeast' : 'targetAtMost', { target: format(target) })}
          {isMet !== null && (
            <strong class={isMet ? 'met' : 'missed'}> {t(isMet ? 'targetMet' : 'targetMissed')}</strong>
          )}
        </p>
      )}
    </li>
  );
}
