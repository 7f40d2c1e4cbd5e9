import type { SessionItem } from '../../api/types';
import { formatTime, t } from '../../i18n';
import { Link } from '../../shared/Link';

export function SessionTable({ sessions }: { readonly sessions: readonly SessionItem[] }) {
  return (
    <div class="table-frame card" tabIndex={0} role="region" aria-labelledby="sessions-title">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('learner')}</th>
            <th scope="col">{t('topic')}</th>
            <th scope="col">{t('status')}</th>
            <th scope="col">{t('steps')}</th>
            <th scope="col">{t('lastActivity')}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <Row key={session.session_id} session={session} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Row = ({ session }: { readonly session: SessionItem }) => (
  <tr>
    <td dir="auto">
      {session.learner_id === null ? (
        '–'
      ) : (
        <Link to={{ view: 'knowledge', learner: session.learner_id }}>{session.learner_id}</Link>
      )}
    </td>
    <td>
      <Link to={{ view: 'sessions', session: session.session_id }}>{session.topic}</Link>
    </td>
    <td>
      <span class={`status ${session.status}`}>{t(`status_${session.status}`)}</span>
    </td>
    <td class="number">
      {session.current_progress.steps_completed} / {session.current_progress.steps_total}
    </td>
    <td class="number">
      <time dateTime={session.last_updated_at}>{formatTime(session.last_updated_at)}</time>
    </td>
  </tr>
);
