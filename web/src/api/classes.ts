import { address, call, headers, part, send } from './request';
import { readProblem } from './problem';

// Of the server's answers about classes, the fields that are shown.
export interface SchoolClass {
  readonly class_id: string;
  readonly name: string;
}

export interface ClassMember {
  readonly learner_id: string;
  readonly name: string | null;
  readonly group: string | null;
  readonly last_reply_at: string | null;
}

export interface Assignment {
  readonly assignment_id: string;
  readonly title: string;
  readonly group: string | null;
  readonly due_at: string;
  /** How many learners stand how with it. */
  readonly by_status: Readonly<Record<string, number>>;
}

/** What a learner needs a person for. */
export interface Need {
  readonly kind: string;
  readonly learner_id: string;
  readonly name: string | null;
  readonly since: string;
  readonly reason: string;
  readonly action: string;
  readonly session_id: string | null;
  readonly alert_id: string | null;
  readonly acknowledged_at: string | null;
}

export interface DifficultQuestion {
  readonly item_id: string;
  readonly question: string | null;
  readonly tries: number;
  readonly share_right: number | null;
  readonly answers: readonly { readonly answer: string; readonly times: number; readonly is_correct: boolean }[];
}

export interface RosterResult {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly errors: readonly { readonly line: number; readonly reason: string }[];
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next_cursor: string | null;
}

const of = (classId: string) => `/classes/${part(classId)}`;

export const listClasses = () => call<Page<SchoolClass>>('GET', address('/classes', { limit: 200 }));

export const createClass = (name: string) => call<SchoolClass>('POST', '/classes', { name });

export const getClass = (classId: string) => call<SchoolClass>('GET', of(classId));

export const listMembers = (classId: string) =>
  call<Page<ClassMember>>('GET', address(`${of(classId)}/learners`, { limit: 200 }));

export const listAssignments = (classId: string) => call<Page<Assignment>>('GET', `${of(classId)}/assignments`);

export const assign = async (classId: string, lessonId: string, dueAt: string): Promise<void> => {
  await send('POST', `${of(classId)}/assignments`, { lesson_id: lessonId, due_at: dueAt });
};

export const listNeeds = (classId: string) => call<{ readonly items: readonly Need[] }>('GET', `${of(classId)}/help`);

export const listDifficultQuestions = (classId: string) =>
  call<{ readonly items: readonly DifficultQuestion[] }>('GET', `${of(classId)}/difficult-questions`);

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
