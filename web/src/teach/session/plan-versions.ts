import type { LogEntry, StudyPlan } from '../../api/types';

/** The plans that were made in a session, the first one first. */
export function planVersions(logs: readonly LogEntry[]): StudyPlan[] {
  return logs
    .filter((log) => log.agent === 'planner')
    .map((log) => log.output as unknown)
    .filter(isPlan);
}

const isPlan = (output: unknown): output is StudyPlan =>
  typeof output === 'object' && output !== null && Array.isArray((output as Partial<StudyPlan>).todo_list);

/** Whether a step was not in the plan before. */
export const isNewStep = (stepId: string, before: StudyPlan | undefined): boolean =>
  before !== undefined && !before.todo_list.some((step) => step.step_id === stepId);
