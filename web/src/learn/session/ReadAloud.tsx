import { signal } from '@preact/signals';
import { t } from '../../i18n';

const spoken = signal<string | null>(null);
const canSpeak = 'speechSynthesis' in window;

/** Reads a text aloud by the browser's own voice, one text at a time. */
export function ReadAloud({ text }: { readonly text: string }) {
  if (!canSpeak || text === '') return null;
  const isSpoken = spoken.value === text;
  return (
    <button
      type="button"
      class="button plain"
      aria-pressed={isSpoken}
      onClick={() => (isSpoken ? stop() : speak(text))}
    >
      {isSpoken ? t('stopReading') : t('readAloud')}
    </button>
  );
}

function stop(): void {
  spoken.value = null;
  speechSynthesis.cancel();
}

function speak(text: string): void {
  speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(text);
  // The tutor speaks English or Arabic, whatever the page's language.
  utterance.lang = /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en';
  const end = () => {
    if (spoken.value === text) spoken.value = null;
  };
  utterance.onend = end;
  utterance.onerror = end;
  spoken.value = text;
  speechSynthesis.speak(utterance);
}
