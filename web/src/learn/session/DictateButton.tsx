import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n';

interface Recognition extends EventTarget {
  lang: string;
  onresult: ((event: { readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>> }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  stop(): void;
}

type RecognitionType = new () => Recognition;

const browser = window as unknown as { SpeechRecognition?: RecognitionType; webkitSpeechRecognition?: RecognitionType };
const Recognizer = browser.SpeechRecognition ?? browser.webkitSpeechRecognition;

/** Writes down what is spoken, where the browser can; replies are judged in English, so it listens for English. */
export function DictateButton({ onText }: { readonly onText: (text: string) => void }) {
  const isListening = useSignal(false);
  const recognition = useRef<Recognition | null>(null);
  useEffect(() => () => recognition.current?.stop(), []);
  if (!Recognizer) return null;

  function toggle(Type: RecognitionType): void {
    if (isListening.value) return recognition.current?.stop();
    const started = new Type();
    started.lang = 'en';
    started.onresult = ({ results }) => onText(Array.from(results, (result) => result[0]?.transcript ?? '').join(' '));
    started.onend = () => (isListening.value = false);
    recognition.current = started;
    isListening.value = true;
    started.start();
  }

  return (
    <button
      type="button"
      class="button quiet small"
      aria-pressed={isListening.value}
      onClick={() => toggle(Recognizer)}
    >
      {isListening.value ? t('stopDictating') : t('dictate')}
    </button>
  );
}
