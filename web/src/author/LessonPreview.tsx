import type { Lesson } from '../api/types';
import { t } from '../i18n';
import { RichText } from '../text/RichText';
import { QuestionPreview } from './QuestionPreview';

export function LessonPreview({ lesson }: { readonly lesson: Lesson }) {
  return (
    <article class="preview-lesson">
      <h2 dir="auto">{lesson.title}</h2>
      <p class="preview-text">
        <RichText text={lesson.overview} />
      </p>
      {lesson.concepts.map((concept) => (
        <section key={concept.id} class="card preview-concept">
          <h3 dir="auto">
            {concept.title} {concept.is_foundation && <span class="tag">{t('foundation')}</span>}
          </h3>
          <p class="muted">
            {t('goal')}: <RichText text={concept.goal} />
          </p>
          {concept.explanations.map((explanation) => (
            <div key={explanation.approach}>
              <p class="tag">{explanation.approach}</p>
              <p class="preview-text">
                <RichText text={explanation.text} />
              </p>
            </div>
          ))}
          <details>
            <summary>{t('questionsCount', { count: concept.questions?.length ?? 0 })}</summary>
            <ul class="preview-questions">
              {concept.questions?.map((question) => (
                <QuestionPreview key={question.item_id} question={question} />
              ))}
            </ul>
          </details>
        </section>
      ))}
      {lesson.glossary.length > 0 && (
        <section class="card preview-concept">
          <h3>{t('glossary')}</h3>
          <dl>
            {lesson.glossary.map((entry) => (
              <div key={entry.term}>
                <dt dir="auto">
                  <strong>{entry.term}</strong>
                </dt>
                <dd>
                  <RichText text={[entry.meaning, entry.example].filter(Boolean).join(' ')} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <p class="preview-text">
        <RichText text={lesson.summary} />
      </p>
    </article>
  );
}
