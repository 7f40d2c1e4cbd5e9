import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { loadKatex, renderer, typeset } from './katex';
import { piecesOf } from './pieces';
import './rich-text.css';

/** A text of a lesson, a tutor or a learner: words as they are, formulas typeset. Never markup. */
export function RichText({ text }: { readonly text: string }) {
  const pieces = useMemo(() => piecesOf(text), [text]);
  return (
    <span class="rich-text" dir="auto">
      {pieces.map((piece, index) =>
        piece.kind === 'text' ? piece.text : <Formula key={index} latex={piece.latex} isDisplay={piece.isDisplay} />,
      )}
    </span>
  );
}

export function Formula({ latex, isDisplay }: { readonly latex: string; readonly isDisplay: boolean }) {
  const element = useRef<HTMLSpanElement>(null);
  const render = renderer.value;
  useLayoutEffect(() => {
    if (!render) loadKatex();
    else if (element.current) typeset(render, latex, isDisplay, element.current);
  }, [latex, isDisplay, render]);
  // The key makes a fresh element, whose content KaTeX then owns.
  return (
    <span
      key={render ? `typeset ${latex}` : 'source'}
      class={isDisplay ? 'formula display' : 'formula'}
      dir="ltr"
      ref={element}
    >
      {render ? null : latex}
    </span>
  );
}
