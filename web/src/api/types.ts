import type { components } from './openapi';

type Schemas = components['schemas'];

/** The description leaves open whether a field that has a default is written; the server writes them all. */
type Whole<T> = T extends (infer Item)[]
  ? Whole<Item>[]
  : T extends object
    ? { [Name in keyof T]-?: Whole<Exclude<T[Name], undefined>> }
    : T;

export type Lesson = Schemas['Lesson'];
export type LessonList = Schemas['LessonList'];
export type LessonItem = LessonList['items'][number];
export type Session = Schemas['Session'];
export type SessionStatus = Session['status'];
export type TeachingPath = Session['paths'][number];
export type StudyPlan = Whole<NonNullable<Session['study_plan']>>;
export type PlanStep = StudyPlan['todo_list'][number];
export type Step = Schemas['Step'];
export type Question = NonNullable<Step['next']>;
export type Status = Whole<Schemas['Status']>;
export type Said = Status['conversation'][number];
export type Hint = Schemas['Hint'];
export type SessionList = Schemas['SessionList'];
export type SessionItem = SessionList['items'][number];
export type LogEntry = Schemas['LogEntryList'][number];
export type AlertPage = Schemas['AlertPage'];
export type Alert = Schemas['Alert'];
export type Metrics = Schemas['Metrics'];
export type Knowledge = Schemas['Knowledge'];
export type Pending = Schemas['Pending'];
export type Health = Schemas['Health'];
export type SchoolClass = Schemas['Class'];
export type ClassList = Schemas['ClassList'];
export type ClassMemberList = Schemas['ClassMemberList'];
export type ClassMember = ClassMemberList['items'][number];
export type AssignmentList = Schemas['AssignmentList'];
export type Assignment = Schemas['Assignment'];
export type Help = Schemas['Help'];
export type Need = Help['items'][number];
export type DifficultQuestions = Schemas['DifficultQuestions'];
export type DifficultQuestion = DifficultQuestions['items'][number];
export type RosterResult = Schemas['Roster'];
