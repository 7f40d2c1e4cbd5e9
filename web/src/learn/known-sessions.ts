/** A session that was begun in this browser. */
export interface KnownSession {
  readonly sessionId: string;
  readonly title: string;
}

const name = 'tutor.sessions';
const most = 12;

export function knownSessions(storage: Storage = localStorage): KnownSession[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(name) ?? '[]');
    return Array.isArray(kept) ? (kept as KnownSession[]) : [];
  } catch {
    return [];
  }
}

/** Puts a session first among those that this browser knows. */
export function remember(session: KnownSession, storage: Storage = localStorage): void {
  const others = knownSessions(storage).filter((known) => known.sessionId !== session.sessionId);
  storage.setItem(name, JSON.stringify([session, ...others].slice(0, most)));
}

export function forget(sessionId: string, storage: Storage = localStorage): void {
  storage.setItem(name, JSON.stringify(knownSessions(storage).filter((known) => known.sessionId !== sessionId)));
}
