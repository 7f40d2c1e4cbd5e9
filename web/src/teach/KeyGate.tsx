import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { key } from '../api/key';
import { ApiError } from '../api/problem';
import { listAlerts } from '../api/teaching';
import { t } from '../i18n';
import { messageOf } from '../shared/messages';

/** Asks for a key where the server wants one; a server on its own machine may not. */
export function KeyGate({ onOpen }: { readonly onOpen: () => void }) {
  const typed = useSignal('');
  const problem = useSignal<unknown>(null);
  const isAsking = useSignal(false);

  async function open(): Promise<void> {
    try {
      await listAlerts('open', null);
      onOpen();
    } catch (error) {
      const isRefused = error instanceof ApiError && (error.status === 401 || error.status === 403);
      problem.value = isRefused && key.get() === null ? null : error;
      if (isRefused) key.clear();
      isAsking.value = true;
    }
  }

  useEffect(() => void open(), []);
  if (!isAsking.value)
    return (
      <p class="gate muted" role="status">
        {t('loading')}
      </p>
    );
  return (
    <form
      class="gate card"
      onSubmit={(event) => {
        event.preventDefault();
        key.set(typed.value.trim());
        void open();
      }}
    >
      <h1>{t('keyTitle')}</h1>
      <p class="muted">{t('keyLead')}</p>
      {problem.value !== null && (
        <p class="notice bad" role="alert">
          {messageOf(problem.value)}
        </p>
      )}
      <label>
        {t('keyLabel')}
        <input
          type="password"
          autocomplete="off"
          required
          dir="ltr"
          value={typed.value}
          onInput={(event) => (typed.value = event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        {t('enter')}
      </button>
    </form>
  );
}
