import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { key } from '../../api/key';
import { getStatus, listSessions } from '../../api/learning';
import { ApiError } from '../../api/problem';
import type { SessionStatus } from '../../api/types';
import { t } from '../../i18n';
import { Link } from '../../shared/Link';
import { forget, knownSessions } from '../known-sessions';

interface Resumable {
  readonly sessionId: string;
  readonly title: string;
  readonly status: SessionStatus;
  readonly done: number;
  readonly total: number;
}

const mostShown = 4;
const isLearnersLink = () => key.get()?.startsWith('link_') ?? false;

/** The sessions to go on with: a link's own as the server lists them, else those that this browser has begun. */
export function ResumeList() {
  const sessions = useSignal<readonly Resumable[]>([]);
  useEffect(() => {
    void load().then((found) => (sessions.value = found.slice(0, mostShown)));
  }, []);
  if (sessions.value.length === 0) return null;
  return (
    <section class="resume" aria-labelledby="resume-title">
      <h2 id="resume-title">{t('continueTitle')}</h2>
      <ul>
        {sessions.value.map((session) => (
          <li key={session.sessionId}>
            <Link class="resume-link card" to={{ session: session.sessionId }}>
              <span class="resume-title" dir="auto">
                {session.title}
              </span>
              <span class="muted small">{t('stepsDone', { done: session.done, total: session.total })}</span>
              <span class="resume-go">
                {session.status === 'completed' ? t('finishedLesson') : t('continueLesson')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function load(): Promise<Resumable[]> {
  if (!isLearnersLink())
    return (await Promise.all(knownSessions().slice(0, mostShown).map(ofBrowser))).filter((found) => found !== null);
  try {
    const { items } = await listSessions({ limit: String(mostShown) });
    return items.map((item) => ({
      sessionId: item.session_id,
      title: item.topic,
      status: item.status,
      done: item.current_progress.steps_completed,
      total: item.current_progress.steps_total,
    }));
  } catch {
    // A link to one session lists none; the session's own page says what is wrong with any other.
    return [];
  }
}

async function ofBrowser({ sessionId, title }: { sessionId: string; title: string }): Promise<Resumable | null> {
  try {
    const { status, progress } = await getStatus(sessionId);
    return { sessionId, title, status, done: progress.steps_completed, total: progress.steps_total };
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) forget(sessionId);
    return null;
  }
}
