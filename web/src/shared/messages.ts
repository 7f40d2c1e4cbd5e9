import { ApiError } from '../api/problem';
import { t } from '../i18n';

/** What to tell a person of an error. */
export function messageOf(error: unknown): string {
  if (!(error instanceof ApiError)) return t('serverError');
  if (error.status === 0) return t('offline');
  return error.detail || t('serverError');
}
