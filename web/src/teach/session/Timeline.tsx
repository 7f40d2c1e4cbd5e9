import type { LogEntry, Said } from '../../api/types';
import { formatTime, t } from '../../i18n';
import { RichText } from '../../text/RichText';
import { Decisions } from './Decisions';
import { timelineOf } from './timeline';

interface Props {
  readonly sessionId: string;
  readonly conversation: readonly Said[];
  readonly logs: readonly LogEntry[];
  readonly onChanged: () => Promise<void>;
}

export function Timeline({ sessionId, conversation, logs, onChanged }: Props) {
  return (
    <section aria-labelledby="timeline-title" class="timeline">
      <h2 id="timeline-title">{t('conversation')}</h2>
      <ol>
        {timelineOf(conversation, logs).map((moment, index) =>
          moment.kind === 'said' ? (
            <SaidView key={index} said={moment.said} />
          ) : (
            <Decisions key={index} sessionId={sessionId} turn={moment.turn} logs={moment.logs} onChanged={onChanged} />
          ),
        )}
      </ol>
    </section>
  );
}

const speakers: Record<string, 'tutorSays' | 'learner' | 'teacherSays'> = {
  tutor: 'tutorSays',
  student: 'learner',
  teacher: 'teacherSays',
};

function SaidView({ said }: { readonly said: Said }) {
  const speaker = speakers[said.role];
  return (
    <li class={`said card ${said.role}`}>
      <p class="said-by muted small">
        {speaker ? t(speaker) : said.role} · <time dateTime={said.timestamp}>{formatTime(said.timestamp)}</time>
      </p>
      <RichText text={said.content} />
    </li>
  );
}
