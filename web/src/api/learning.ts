import { address, call, part, send } from './request';
import type {
  Health,
  Hint,
  Lesson,
  LessonItem,
  LessonList,
  Pending,
  Session,
  SessionList,
  Status,
  Step,
} from './types';

export interface LessonSearch {
  readonly q?: string;
  readonly subject?: string;
  readonly grade?: number | null;
  readonly cursor?: string | null;
}

export interface SessionStart {
  readonly topic: string;
  readonly lesson?: LessonItem;
  readonly asksForPath: boolean;
  readonly grade: number | null;
  /** The language that the tutor speaks, as a tag of BCP 47. */
  readonly language: string;
}

export const listLessons = (search: LessonSearch) => call<LessonList>('GET', address('/lessons', { ...search }));

export const getLesson = (lessonId: string, courseId: string | null) =>
  call<Lesson>('GET', address(`/lessons/${part(lessonId)}`, { course_id: courseId }));

/** The caller's sessions, the newest first; the server shows a learner's link only the learner's own. */
export const listSessions = (query: Record<string, string | null>) =>
  call<SessionList>('GET', address('/sessions', query));

export const startSession = (start: SessionStart) =>
  call<Session>('POST', '/sessions', {
    topic: start.topic,
    ...(start.lesson && { lesson_id: start.lesson.lesson_id }),
    ...(start.lesson?.course_id && { course_id: start.lesson.course_id }),
    ...(start.grade !== null && { grade: start.grade }),
    language: start.language,
    path_selection: start.asksForPath ? 'ask' : 'auto',
  });

export const choosePath = (sessionId: string, pathId: string) =>
  call<Session>('POST', `/sessions/${part(sessionId)}/path`, { path_id: pathId });

/** Sends a reply. The same reply_id again changes nothing and answers the same turn. */
export const sendReply = (sessionId: string, replyId: string, text: string) =>
  call<Step | Pending>('POST', `/sessions/${part(sessionId)}/step`, { student_reply: text, reply_id: replyId });

export const takeHint = (sessionId: string) => call<Hint>('POST', `/sessions/${part(sessionId)}/hint`);

export const getStatus = (sessionId: string) => call<Status>('GET', `/sessions/${part(sessionId)}/status`);

export const reportTurn = async (sessionId: string, turn: number, reason: string): Promise<void> => {
  await send('POST', `/sessions/${part(sessionId)}/turns/${turn}/report`, { reason });
};

/** Whether the server is well, and what should be mended, such as lesson packs that it refused. */
export const getHealth = () => call<Health>('GET', '/readyz');
