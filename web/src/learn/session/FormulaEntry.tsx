import type { MathfieldElement } from 'mathlive';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n';

interface Props {
  readonly onInsert: (latex: string) => void;
  readonly onClose: () => void;
}

/** A field in which mathematics is typed as it looks; it is loaded when it is first wanted. */
export function FormulaEntry({ onInsert, onClose }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const field = useRef<MathfieldElement | null>(null);
  const isLoading = useSignal(true);
  const label = t('formulaField');

  function insert(): void {
    const latex = field.current?.value.trim();
    if (latex) onInsert(latex);
    else onClose();
  }
  const latest = useRef({ insert, onClose });
  latest.current = { insert, onClose };

  useEffect(() => {
    let isGone = false;
    void import('../../text/math-field').then(
      ({ createMathField }) => {
        if (isGone || !place.current) return;
        const made = createMathField(label);
        made.addEventListener(
          'keydown',
          (event) => {
            if (event.key === 'Enter') latest.current.insert();
            else if (event.key === 'Escape') latest.current.onClose();
            else return;
            event.preventDefault();
          },
          { capture: true },
        );
        place.current.append(made);
        field.current = made;
        isLoading.value = false;
        made.focus();
      },
      () => latest.current.onClose(),
    );
    return () => {
      isGone = true;
      field.current?.remove();
    };
  }, []);

  return (
    <div class="formula-entry">
      <div class="formula-place" ref={place}>
        {isLoading.value && <p class="muted">{t('loading')}</p>}
      </div>
      <button type="button" class="button quiet" onClick={insert}>
        {t('insertFormula')}
      </button>
    </div>
  );
}
