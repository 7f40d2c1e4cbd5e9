import { useEffect, useMemo } from 'preact/hooks';
import type { SessionItem } from '../../api/types';
import { t } from '../../i18n';
import { csvOf } from '../../shared/csv';
import { messageOf } from '../../shared/messages';
import { saveFile } from '../../shared/save-file';
import { createSessionList } from './session-list';
import { SessionFilter } from './SessionFilter';
import { SessionTable } from './SessionTable';
import './sessions.css';

const columns: readonly (readonly [string, (session: SessionItem) => string | number | null])[] = [
  ['session_id', (session) => session.session_id],
  ['learner_id', (session) => session.learner_id],
  ['topic', (session) => session.topic],
  ['course_id', (session) => session.course_id],
  ['lesson_id', (session) => session.lesson_id],
  ['status', (session) => session.status],
  ['steps_completed', (session) => session.current_progress.steps_completed],
  ['steps_total', (session) => session.current_progress.steps_total],
  ['created_at', (session) => session.created_at],
  ['last_updated_at', (session) => session.last_updated_at],
];

export function SessionsView() {
  const list = useMemo(createSessionList, []);
  useEffect(() => list.stop, [list]);
  const items = list.items.value;

  async function download(): Promise<void> {
    try {
      saveFile('sessions.csv', 'text/csv', csvOf(columns, await list.readAll()));
    } catch (error) {
      list.error.value = error;
    }
  }

  return (
    <div class="sessions">
      <h1 id="sessions-title">{t('navSessions')}</h1>
      <SessionFilter list={list} />
      <div class="toolbar">
        <p class="muted" role="status">
          {items === null
            ? t('loading')
            : items.length === 0
              ? t('noSessions')
              : t('sessionsTotal', { count: items.length })}
        </p>
        <button type="button" class="button quiet small" onClick={() => void download()}>
          {t('downloadCsv')}
        </button>
        <button type="button" class="button quiet small" onClick={() => print()}>
          {t('print')}
        </button>
      </div>
      {list.error.value !== null && (
        <p class="notice bad" role="alert">
          {messageOf(list.error.value)}
        </p>
      )}
      {items && items.length > 0 && <SessionTable sessions={items} />}
      {list.cursor.value !== null && (
        <p>
          <button type="button" class="button quiet" onClick={() => void list.loadMore()}>
            {t('more')}
          </button>
        </p>
      )}
    </div>
  );
}
