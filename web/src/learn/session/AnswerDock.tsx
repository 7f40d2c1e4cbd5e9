import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Question } from '../../api/types';
import { t } from '../../i18n';
import { messageOf } from '../../shared/messages';
import { RichText } from '../../text/RichText';
import { hasMath } from '../../text/pieces';
import { AnswerTools } from './AnswerTools';
import { Choices } from './Choices';
import { FormulaEntry } from './FormulaEntry';
import type { LiveSession } from './live-session';
import { replyOf, withFormula } from './reply-text';
import { WorkingLines } from './WorkingLines';
import './answer-dock.css';

interface Props {
  readonly session: LiveSession;
  readonly question: Question | null;
}

/** Where the learner answers; it stays in sight. */
export function AnswerDock({ session, question }: Props) {
  const { draft, write } = session;
  const working = useSignal<readonly string[] | null>(null);
  const showsFormula = useSignal(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const isBusy = session.pending.value !== null;

  function send(text: string): void {
    if (text === '' || isBusy) return;
    working.value = null;
    showsFormula.value = false;
    void session.send(text);
  }

  function insert(latex: string): void {
    const changed = withFormula(draft.value, box.current?.selectionStart ?? draft.value.length, latex);
    write(changed.text);
    showsFormula.value = false;
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(changed.caret, changed.caret);
    });
  }

  const reply = replyOf(working.value ?? [], draft.value);
  return (
    <form
      class="dock"
      onSubmit={(event) => {
        event.preventDefault();
        send(reply);
      }}
    >
      {session.problem.value && (
        <p class="notice bad" role="alert">
          {t('replyRefused', { detail: messageOf(session.problem.value) })}
        </p>
      )}
      {!session.isConnected.value && !session.isStalled.value && (
        <p class="notice" role="status">
          {t('offline')}
        </p>
      )}
      {question?.choices && <Choices choices={question.choices} isBusy={isBusy} onChoose={(choice) => send(choice)} />}
      {working.value && (
        <WorkingLines
          lines={working.value}
          onChange={(lines) => (working.value = lines)}
          onDone={() => box.current?.focus()}
        />
      )}
      {showsFormula.value && (
        <FormulaEntry onInsert={insert} onClose={() => ((showsFormula.value = false), box.current?.focus())} />
      )}
      {hasMath(reply) && (
        <p class="preview" aria-hidden="true">
          <span class="note-label">{t('preview')}</span> <RichText text={reply} />
        </p>
      )}
      <div class="dock-row">
        <textarea
          ref={box}
          rows={1}
          dir="auto"
          aria-label={t('answerLabel')}
          placeholder={t('answerPlaceholder')}
          value={draft.value}
          enterkeyhint="send"
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send(reply);
          }}
        />
        <button type="submit" class="button" aria-disabled={isBusy || reply === ''}>
          {t('send')}
        </button>
      </div>
      <AnswerTools
        session={session}
        itemId={question?.item_id ?? null}
        isBusy={isBusy}
        hasWorking={working.value !== null}
        onWorking={() => (working.value = working.value ? null : [''])}
        onFormula={() => (showsFormula.value = !showsFormula.value)}
        onDictated={(text) => write([draft.value, text].filter(Boolean).join(' '))}
        onNeedPerson={() => send('I need a person.')}
      />
    </form>
  );
}
