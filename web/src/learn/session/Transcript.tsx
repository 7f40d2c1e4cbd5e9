import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n';
import type { LiveSession } from './live-session';
import { MessageView } from './MessageView';
import { spokenText } from './spoken-text';
import { Thinking } from './Thinking';
import './transcript.css';

/** The conversation, kept at its newest message while the learner looks there. */
export function Transcript({ session }: { readonly session: LiveSession }) {
  const messages = session.messages.value;
  const pending = session.pending.value;
  const list = useRef<HTMLOListElement>(null);
  const shown = useRef(0);
  const news = useSignal('');

  useEffect(() => {
    const isFirst = shown.current === 0;
    const fresh = messages.slice(shown.current).filter((message) => message.kind !== 'student');
    shown.current = messages.length;
    if (messages.length === 0) return;
    if (!isFirst && fresh.length > 0) news.value = fresh.map(spokenText).join(' ');
    const newest = list.current?.querySelector<HTMLElement>('[data-newest]');
    newest?.scrollIntoView({ block: isFirst ? 'center' : 'start', behavior: isFirst ? 'instant' : 'smooth' });
    // The button that was pressed may be gone: the keyboard goes on at the newest message.
    if (!isFirst && document.activeElement === document.body) newest?.focus({ preventScroll: true });
  }, [messages.length]);

  useEffect(() => {
    if (pending) list.current?.lastElementChild?.scrollIntoView({ block: 'end', behavior: 'smooth' });
  }, [pending]);

  const newest = messages.findLastIndex((message) => message.kind === 'student') + 1;
  return (
    <>
      <ol class="transcript" aria-label={t('conversation')} ref={list}>
        {messages.map((message, index) => (
          <MessageView key={index} message={message} sessionId={session.sessionId} isNewest={index === Math.min(newest, messages.length - 1)} />
        ))}
        {pending && <MessageView message={{ kind: 'student', text: pending.text }} sessionId={session.sessionId} isNewest={false} />}
        {pending && <Thinking isStalled={session.isStalled.value} />}
      </ol>
      <p class="visually-hidden" aria-live="polite">{news.value}</p>
    </>
  );
}
