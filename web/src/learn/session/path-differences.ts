import type { TeachingPath } from '../../api/types';

/** Whether a path has another concept in a place than the one that it is compared with. */
export const differsAt = (compared: TeachingPath | undefined, path: TeachingPath, place: number): boolean =>
  compared?.teaching_sequence[place]?.concept !== path.teaching_sequence[place]?.concept;
