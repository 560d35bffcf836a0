import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Stage } from '../client/stage';
import { dayTyped } from '../domain/acts/form-schema';
import type { Action } from '../domain/access/rights';
import { may } from '../domain/access/rights';
import { throughOf, type Viewer } from '../domain/access/viewer';
import type { Scope } from '../domain/ids';
import type { Lang, Said } from '../domain/lang';
import type { Actor } from '../domain/lifecycle/types';
import type { Instant, LocalDate } from '../domain/time/epoch';
import type { WebOffice } from './office';

/** Fields of a form or of an address; a field that came several times holds all in order. */
export type Fields = Record<string, string | string[] | undefined>;

/** One request as a handler sees it: who looks, where, when, and what was sent. */
export interface Visit {
  office: WebOffice;
  stage: Stage;
  scope: Scope;
  viewer: Viewer;
  lang: Lang;
  /** The clock of the stage: that of the rehearsal in a rehearsal. */
  now: Instant;
  today: LocalDate;
  params: Record<string, string>;
  query: Fields;
  /** Of a POST, after its seal was checked. */
  form: Fields;
  /** Put into every form (`<Seal>`): what a POST must bring back. */
  seal: string;
  /** The address of a page on this stage: `url('/nhiem-vu', { q: 'hoà giải' })`. */
  url: (path: string, query?: Fields) => string;
  request: FastifyRequest;
  reply: FastifyReply;
}

export function can(visit: Visit, action: Action): boolean {
  return may(visit.viewer.role, action);
}

/** The words of a page in the visitor's language. */
export function say<T>({ lang }: Visit, words: Said<T>): T {
  return words[lang];
}

/** One field as text, without blanks around it; empty where it was not sent, the last where it came twice. */
export function text(fields: Fields, name: string): string {
  const value = fields[name];
  return (Array.isArray(value) ? (value.at(-1) ?? '') : (value ?? '')).normalize('NFC').trim();
}

/** A day that was typed as people write it (`30/9/2021`), as `2021-09-30`; what is no day is left as it was typed. */
export function dayText(fields: Fields, name: string): string {
  const typed = text(fields, name);
  return dayTyped(typed) ?? typed;
}

export function texts(fields: Fields, name: string): string[] {
  const value = fields[name];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** The one character that no store takes, and nobody types. */
export function holdsNul(fields: Fields): boolean {
  return Object.values(fields).some((value) => [value].flat().some((one) => one?.includes('\0')));
}

/** Who acts, as it goes into a form: the viewer, or who signed it where the viewer is a mailbox. */
export function actorOf({ viewer, form }: Visit): Actor {
  return { by: viewer.name ?? text(form, 'by'), through: throughOf(viewer) };
}
