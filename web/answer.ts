import type { VNode } from 'preact';
import type { RefusedAct } from '../domain/access/refused-acts';
import type { NavKey } from './parts/nav';

/** A whole page; the layout puts the frame around it. */
export interface Page {
  title: string;
  body: VNode;
  /** What stands out in the navigation. */
  nav?: NavKey;
  /** 200 unless said otherwise. */
  status?: number;
}

/** What of a refusal only its maker knows; who asked, from where and for what is added at the door. */
export type Refused = Pick<RefusedAct, 'kind'> &
  Partial<Pick<RefusedAct, 'body' | 'cycle' | 'assignment' | 'link'>>;

/** What a handler answers; with `refused` where somebody was kept from something: the audit trail has it. */
export type Answer = Shown & { refused?: Refused };

type Shown =
  | ({ kind: 'page' } & Page)
  /** A part of a page that stands already: for htmx. */
  | { kind: 'fragment'; body: VNode }
  /** After an act: the browser goes there with GET (303). */
  | { kind: 'redirect'; to: string }
  /** Always as an attachment, never shown in place. */
  | { kind: 'file'; name: string; type: string; bytes: Uint8Array }
  | { kind: 'text'; type: string; text: string };

export const page = (shown: Page): Answer => ({ kind: 'page', ...shown });
export const fragment = (body: VNode): Answer => ({ kind: 'fragment', body });
export const redirect = (to: string): Answer => ({ kind: 'redirect', to });

/** The same answer, and the trail has it. */
export function noted(answer: Answer, refused: Refused | null): Answer {
  return refused === null ? answer : { ...answer, refused };
}

export const file = (name: string, type: string, bytes: Uint8Array): Answer => ({
  kind: 'file',
  name,
  type,
  bytes,
});
