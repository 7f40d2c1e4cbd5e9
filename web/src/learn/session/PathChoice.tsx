import { useSignal } from '@preact/signals';
import type { TeachingPath } from '../../api/types';
import { t } from '../../i18n';
import { messageOf } from '../../shared/messages';
import { RichText } from '../../text/RichText';
import type { LiveSession } from './live-session';
import { differsAt } from './path-differences';
import './path-choice.css';

interface Props {
  readonly session: LiveSession;
  readonly paths: readonly TeachingPath[];
}

/** The ways through a lesson side by side, with where each differs from the first. */
export function PathChoice({ session, paths }: Props) {
  const isBusy = useSignal(false);
  const problem = useSignal<unknown>(null);

  async function choose(pathId: string): Promise<void> {
    if (isBusy.value) return;
    isBusy.value = true;
    problem.value = null;
    try {
      await session.choosePath(pathId);
    } catch (error) {
      problem.value = error;
      void session.refresh();
    } finally {
      isBusy.value = false;
    }
  }

  return (
    <div class="paths">
      <h1>{t('pathsTitle')}</h1>
      <p class="muted">{t('pathsLead')}</p>
      {problem.value !== null && (
        <p class="notice bad" role="alert">
          {messageOf(problem.value)}
        </p>
      )}
      <p role="status" class="muted">
        {isBusy.value ? t('thinking') : ''}
      </p>
      <ul class="path-grid">
        {paths.map((path, index) => (
          <li key={path.id} class="path card">
            <h2>
              <RichText text={path.name} />
            </h2>
            <p class="path-about">
              <RichText text={path.description} />
            </p>
            <ol class="path-steps small">
              {path.teaching_sequence.map((node, place) => (
                <li key={node.id} class={index > 0 && differsAt(paths[0], path, place) ? 'differs' : undefined}>
                  <RichText text={node.concept} />
                </li>
              ))}
            </ol>
            <button
              type="button"
              class="button"
              aria-disabled={isBusy.value}
              aria-label={`${t('choosePath')}: ${path.name}`}
              onClick={() => void choose(path.id)}
            >
              {t('choosePath')}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="button quiet"
        aria-disabled={isBusy.value}
        onClick={() => void choose(paths[0]?.id ?? '')}
      >
        {t('letTutorChoose')}
      </button>
    </div>
  );
}
