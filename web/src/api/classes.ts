import { address, call, headers, part, send } from './request';
import { readProblem } from './problem';
import type {
  AssignmentList,
  ClassList,
  ClassMemberList,
  DifficultQuestions,
  Help,
  RosterResult,
  SchoolClass,
} from './types';

const of = (classId: string) => `/classes/${part(classId)}`;

export const listClasses = () => call<ClassList>('GET', address('/classes', { limit: 200 }));

export const createClass = (name: string) => call<SchoolClass>('POST', '/classes', { name });

export const getClass = (classId: string) => call<SchoolClass>('GET', of(classId));

export const listMembers = (classId: string) =>
  call<ClassMemberList>('GET', address(`${of(classId)}/learners`, { limit: 200 }));

export const listAssignments = (classId: string) => call<AssignmentList>('GET', `${of(classId)}/assignments`);

export const assign = async (classId: string, lessonId: string, dueAt: string): Promise<void> => {
  await send('POST', `${of(classId)}/assignments`, { lesson_id: lessonId, due_at: dueAt });
};

export const listNeeds = (classId: string) => call<Help>('GET', `${of(classId)}/help`);

export const listDifficultQuestions = (classId: string) =>
  call<DifficultQuestions>('GET', `${of(classId)}/difficult-questions`);

/** The class as CSV, as the server writes it. */
export const exportClass = async (classId: string): Promise<string> =>
  (await send('GET', `${of(classId)}/export.csv`)).text();

/** The address of what happens in the class, as server-sent events. */
export const eventsOf = (classId: string): string => `${of(classId)}/events`;

export async function uploadRoster(classId: string, file: Blob): Promise<RosterResult> {
  const response = await fetch(`${of(classId)}/roster`, {
    method: 'POST',
    headers: { ...headers(false), 'content-type': 'text/csv' },
    body: file,
  });
  if (!response.ok) throw await readProblem(response);
  return (await response.json()) as RosterResult;
}
