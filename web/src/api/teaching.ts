import { address, call, part, send } from './request';
import type { Alert, AlertPage, Knowledge, LogEntry, Metrics } from './types';

export const listAlerts = (status: 'open' | 'all', cursor: string | null) =>
  call<AlertPage>('GET', address('/alerts', { status, cursor, limit: 200 }));

export const acknowledgeAlert = (alertId: string) => call<Alert>('POST', `/alerts/${part(alertId)}/acknowledge`);

export const getMetrics = () => call<Metrics>('GET', '/metrics/summary');

export const getKnowledge = (learnerId: string) => call<Knowledge>('GET', `/learners/${part(learnerId)}/knowledge`);

/** Every decision of the agents in a session, the oldest first. */
export const getLogs = (sessionId: string) => call<readonly LogEntry[]>('GET', `/sessions/${part(sessionId)}/logs`);

export const reopenSession = async (sessionId: string, reason: string): Promise<void> => {
  await send('POST', `/sessions/${part(sessionId)}/reopen`, { reason });
};

/** Writes to the learner in the session. */
export const writeMessage = async (sessionId: string, content: string): Promise<void> => {
  await send('POST', `/sessions/${part(sessionId)}/messages`, { content });
};

/** Puts a person's judgement in the place of the tutor's. */
export const correctJudgement = async (
  sessionId: string,
  turn: number,
  evaluation: string,
  note: string,
): Promise<void> => {
  await send('PUT', `/sessions/${part(sessionId)}/turns/${turn}/judgement`, { evaluation, note });
};
