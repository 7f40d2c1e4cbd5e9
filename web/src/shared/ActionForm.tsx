import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { ApiError } from '../api/problem';
import { t } from '../i18n';
import { messageOf } from './messages';

interface Props {
  readonly label: string;
  readonly onSubmit: () => Promise<void>;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A form that does one thing on the server, and says whether it was done. */
export function ActionForm({ label, onSubmit, children, ...rest }: Props) {
  const problem = useSignal<unknown>(null);
  const isDone = useSignal(false);
  const isBusy = useSignal(false);

  async function submit(): Promise<void> {
    if (isBusy.value) return;
    isBusy.value = true;
    problem.value = null;
    isDone.value = false;
    try {
      await onSubmit();
      isDone.value = true;
    } catch (error) {
      problem.value = error;
    } finally {
      isBusy.value = false;
    }
  }

  const isMissing = problem.value instanceof ApiError && problem.value.status === 404;
  return (
    <form
      {...rest}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {children}
      <button type="submit" class="button small" aria-disabled={isBusy.value}>
        {label}
      </button>
      <span role="status" class="small">
        {isDone.value ? t('done') : ''}
      </span>
      {problem.value !== null && (
        <p class="notice bad" role="alert">
          {isMissing ? t('notOffered') : messageOf(problem.value)}
        </p>
      )}
    </form>
  );
}
