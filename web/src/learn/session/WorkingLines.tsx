import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n';

interface Props {
  readonly lines: readonly string[];
  readonly onChange: (lines: readonly string[]) => void;
  /** Told when the last line is left empty: the working is written. */
  readonly onDone: () => void;
}

const mostLines = 20;

/** The working, entered one line below the other. */
export function WorkingLines({ lines, onChange, onDone }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const focusAt = useRef<number | null>(0);

  useEffect(() => {
    if (focusAt.current === null) return;
    list.current?.querySelectorAll('input')[focusAt.current]?.focus();
    focusAt.current = null;
  });

  function keyDown(event: KeyboardEvent, index: number): void {
    const isEmpty = lines[index] === '';
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      if (isEmpty || lines.length >= mostLines) return onDone();
      focusAt.current = index + 1;
      onChange(lines.toSpliced(index + 1, 0, ''));
    } else if (event.key === 'Backspace' && isEmpty && lines.length > 1) {
      event.preventDefault();
      focusAt.current = Math.max(0, index - 1);
      onChange(lines.toSpliced(index, 1));
    }
  }

  return (
    <div class="working">
      <p class="small muted" id="working-lead">
        {t('workingLead')}
      </p>
      <ol ref={list}>
        {lines.map((line, index) => (
          <li key={index}>
            <input
              value={line}
              dir="auto"
              autocomplete="off"
              aria-label={t('workingLine', { number: index + 1 })}
              aria-describedby="working-lead"
              onInput={(event) => onChange(lines.with(index, event.currentTarget.value))}
              onKeyDown={(event) => keyDown(event, index)}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}
