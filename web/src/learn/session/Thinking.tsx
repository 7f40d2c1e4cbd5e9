import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../i18n';

const longMs = 8_000;

/** The sign of life while a reply is under way. */
export function Thinking({ isStalled }: { readonly isStalled: boolean }) {
  const isLong = useSignal(false);
  useEffect(() => {
    const timer = setTimeout(() => (isLong.value = true), longMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <li class={isStalled ? 'thinking stalled' : 'thinking'}>
      <span class="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <span role="status">{isStalled ? t('waitingToSend') : isLong.value ? t('stillThinking') : t('thinking')}</span>
    </li>
  );
}
