import type { ComponentChildren } from 'preact';
import { t, type MessageId } from '../../i18n';
import { RichText } from '../../text/RichText';
import { ReadAloud } from './ReadAloud';
import { ReportButton } from './ReportButton';
import type { Message, Verdict } from './transcript';

interface Props {
  readonly message: Message;
  readonly sessionId: string;
  /** Whether it is the last of its turn, so that what can be done with the turn stands below it. */
  readonly endsTurn: boolean;
  /** What is read aloud with it. */
  readonly spoken: string;
}

const verdicts: Record<Exclude<Verdict, null>, MessageId> = {
  right: 'feedbackRight',
  partial: 'feedbackPartial',
  wrong: 'feedbackWrong',
};

export function MessageView({ message, sessionId, endsTurn, spoken }: Props) {
  return (
    <li class={`message ${message.kind}`} tabIndex={-1}>
      <Content message={message} />
      {endsTurn && (message.kind === 'tutor' || message.kind === 'feedback') && (
        <div class="message-foot">
          <ReadAloud text={spoken} />
          {message.turn !== null && <ReportButton sessionId={sessionId} turn={message.turn} />}
        </div>
      )}
    </li>
  );
}

function Content({ message }: { readonly message: Message }) {
  switch (message.kind) {
    case 'student':
      return (
        <Said by={t('youSaid')}>
          <RichText text={message.text} />
        </Said>
      );
    case 'tutor':
      return (
        <>
          {message.teaching !== '' && (
            <div class="teaching">
              <Said by={t('tutorSays')}>
                <RichText text={message.teaching} />
              </Said>
            </div>
          )}
          {message.question !== '' && (
            <div class="question">
              <p class="question-label">{t('questionLabel')}</p>
              <RichText text={message.question} />
            </div>
          )}
        </>
      );
    case 'feedback':
      return (
        <Said by={t('tutorSays')}>
          {message.verdict && <span class={`verdict ${message.verdict}`}>{t(verdicts[message.verdict])}</span>}
          <RichText text={message.text} />
        </Said>
      );
    case 'hint':
      return (
        <>
          <p class="note-label">{t('hintLabel', { level: message.level })}</p>
          <RichText text={message.text} />
        </>
      );
    case 'plan':
      return (
        <>
          <p class="note-label">{t('planChanged')}</p>
          <RichText text={message.text} />
        </>
      );
    case 'teacher':
      return (
        <>
          <p class="note-label">{t('teacherSays')}</p>
          <RichText text={message.text} />
        </>
      );
    case 'system':
      return <RichText text={message.text} />;
  }
}

function Said({ by, children }: { readonly by: string; readonly children: ComponentChildren }) {
  return (
    <>
      <span class="visually-hidden">{by}: </span>
      {children}
    </>
  );
}
