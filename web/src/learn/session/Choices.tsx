import { t } from '../../i18n';
import { RichText } from '../../text/RichText';

interface Props {
  readonly choices: readonly string[];
  readonly isBusy: boolean;
  readonly onChoose: (choice: string) => void;
}

export function Choices({ choices, isBusy, onChoose }: Props) {
  return (
    <ul class="choices" aria-label={t('choicesLabel')}>
      {choices.map((choice) => (
        <li key={choice}>
          <button
            type="button"
            class="button quiet choice"
            aria-disabled={isBusy}
            onClick={() => !isBusy && onChoose(choice)}
          >
            <RichText text={choice} />
          </button>
        </li>
      ))}
    </ul>
  );
}
