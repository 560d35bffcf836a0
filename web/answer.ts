import type { VNode } from 'preact';
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

/** What a handler answers. */
export type Answer =
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
export const file = (name: string, type: string, bytes: Uint8Array): Answer => ({
  kind: 'file',
  name,
  type,
  bytes,
});
