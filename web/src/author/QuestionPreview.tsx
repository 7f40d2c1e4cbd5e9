import type { Lesson } from '../api/types';
import { t } from '../i18n';
import { RichText } from '../text/RichText';

type Question = NonNullable<Lesson['concepts'][number]['questions']>[number];

/** A question as it is asked, with the answers and hints that belong to it. */
export function QuestionPreview({ question }: { readonly question: Question }) {
  return (
    <li class="preview-question">
      <p class="muted small">
        {question.item_id} · {question.difficulty}
        {question.varies && ` · ${t('varies')}`}
      </p>
      {question.stem && (
        <p>
          <RichText text={question.stem} />
        </p>
      )}
      <p>
        <strong>
          <RichText text={question.prompt} />
        </strong>
      </p>
      {question.choices && (
        <ul class="preview-choices">
          {question.choices.map((choice) => (
            <li key={choice}>
              <RichText text={choice} />
            </li>
          ))}
        </ul>
      )}
      <p class="small">
        {t('acceptedAnswers')}: <RichText text={question.accepted.join(' · ')} />
      </p>
      {question.hints.length > 0 && (
        <ol class="small preview-hints" aria-label={t('hints')}>
          {question.hints.map((hint) => (
            <li key={hint}>
              <RichText text={hint} />
            </li>
          ))}
        </ol>
      )}
      {question.solution && (
        <p class="small">
          {t('solution')}: <RichText text={question.solution} />
        </p>
      )}
    </li>
  );
}
