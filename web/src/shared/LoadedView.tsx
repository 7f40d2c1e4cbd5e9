import type { ComponentChildren } from 'preact';
import { t } from '../i18n';
import type { Loaded } from './loading';
import { messageOf } from './messages';

interface Props<T> {
  readonly of: Loaded<T>;
  readonly children: (data: T) => ComponentChildren;
}

/** Shows what was read, that it is being read, or why it cannot be. */
export function LoadedView<T>({ of, children }: Props<T>) {
  const data = of.data.value;
  const error = of.error.value;
  return (
    <>
      {error !== null && (
        <div class="notice bad" role="alert">
          <p>{messageOf(error)}</p>
          <button type="button" class="button quiet small" onClick={() => void of.reload()}>
            {t('retry')}
          </button>
        </div>
      )}
      {data !== null
        ? children(data)
        : error === null && (
            <p class="muted" role="status">
              {t('loading')}
            </p>
          )}
    </>
  );
}
