import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n';
import { RichText } from '../../text/RichText';
import type { LiveSession } from './live-session';
import { MessageView } from './MessageView';
import { spokenText } from './spoken-text';
import { Thinking } from './Thinking';
import type { Message } from './transcript';
import './transcript.css';

/** The conversation, kept at its newest message while the learner looks there. */
export function Transcript({ session }: { readonly session: LiveSession }) {
  const messages = session.messages.value;
  const pending = session.pending.value;
  const list = useRef<HTMLOListElement>(null);
  const shown = useRef(0);
  const news = useSignal('');

  useEffect(() => {
    const before = shown.current;
    const fresh = messages.findIndex((message, index) => index >= before && message.kind !== 'student');
    shown.current = messages.length;
    if (fresh < 0) return;
    const isFirst = before === 0;
    const element = list.current?.children[isFirst ? messages.length - 1 : fresh];
    if (!(element instanceof HTMLElement)) return;
    element.scrollIntoView({ block: isFirst ? 'center' : 'start', behavior: isFirst ? 'instant' : 'smooth' });
    if (isFirst) return;
    news.value = messages
      .slice(fresh)
      .map((message) => spokenText(message))
      .join(' ');
    // The button that was pressed may be gone: the keyboard goes on at the newest message.
    if (document.activeElement === document.body) element.focus({ preventScroll: true });
  }, [messages.length]);

  useEffect(() => {
    if (pending) list.current?.lastElementChild?.scrollIntoView({ block: 'end', behavior: 'smooth' });
  }, [pending]);

  return (
    <>
      <ol class="transcript" aria-label={t('conversation')} ref={list}>
        {messages.map((message, index) => (
          <MessageView
            key={index}
            message={message}
            sessionId={session.sessionId}
            endsTurn={!isSameTurn(message, messages[index + 1])}
            spoken={spokenText(message, messages[index - 1])}
          />
        ))}
        {pending && <PendingReplyView text={pending.text} />}
        {pending && <Thinking isStalled={session.isStalled.value} />}
      </ol>
      <p class="visually-hidden" aria-live="polite">
        {news.value}
      </p>
    </>
  );
}

/** Whether two messages are the judgement of a reply and what comes after it. */
const isSameTurn = (message: Message, next: Message | undefined): boolean =>
  next?.kind === 'tutor' && message.kind === 'feedback' && message.turn !== null && message.turn === next.turn;

function PendingReplyView({ text }: { readonly text: string }) {
  return (
    <li class="message student">
      <span class="visually-hidden">{t('youSaid')}: </span>
      <RichText text={text} />
    </li>
  );
}
