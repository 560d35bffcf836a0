import type { Action } from '../domain/access/rights';
import type { Answer } from './answer';
import type { Visit } from './visit';

export interface Route {
  method: 'GET' | 'POST';
  /** On a stage: the same page of a rehearsal stands below `/dien-tap/<scope>`. Begins with `/`. */
  path: string;
  /** The right it takes; `public`: nobody need be known. */
  action: Action | 'public';
  handle: (visit: Visit) => Promise<Answer> | Answer;
  /** Bytes of a POST; 256 kB unless said otherwise. */
  bodyLimit?: number;
  /** Takes files: the handler reads `visit.request` itself (`web/uploads.ts`), its seal included. */
  multipart?: boolean;
  /** Belongs to the whole office and has no counterpart in a rehearsal. */
  officeOnly?: boolean;
}

export function get(path: string, action: Route['action'], handle: Route['handle']): Route {
  return { method: 'GET', path, action, handle };
}

export function post(
  path: string,
  action: Route['action'],
  handle: Route['handle'],
  options: Pick<Route, 'bodyLimit' | 'multipart'> = {},
): Route {
  return { method: 'POST', path, action, handle, ...options };
}

export function officeOnly(routes: Route[]): Route[] {
  return routes.map((route) => ({ ...route, officeOnly: true }));
}
