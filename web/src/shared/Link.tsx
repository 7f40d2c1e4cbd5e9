import type { ComponentChildren } from 'preact';
import { addressOf, go } from './address';

interface Props {
  readonly to: Record<string, string | null>;
  readonly class?: string;
  readonly isCurrent?: boolean;
  readonly children: ComponentChildren;
}

/** A link within the page, which opens in another tab as any link does. */
export function Link({ to, isCurrent = false, children, ...rest }: Props) {
  return (
    <a
      {...rest}
      href={addressOf(to)}
      {...(isCurrent && { 'aria-current': 'page' as const })}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
