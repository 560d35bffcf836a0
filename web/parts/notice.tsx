import type { ComponentChildren } from 'preact';
import type { Refusal } from '../../domain/refusal';
import { useSaid } from '../words/said';

type Tone = 'good' | 'warn' | 'bad' | 'plain';

/** Said at the top of a page or a part: what came of an act, or what should be known. */
export function Notice({
  tone,
  title,
  children,
}: {
  tone: Tone;
  title?: string;
  children?: ComponentChildren;
}) {
  return (
    <div class={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      {title === undefined ? null : <strong>{title}</strong>} {children}
    </div>
  );
}

/** A refusal above the form that it refuses. */
export function RefusalNotice({ refusal }: { refusal: Refusal | null }) {
  const said = useSaid();
  return refusal === null ? null : <Notice tone="bad">{said(refusal.message)}</Notice>;
}
