import type { ComponentChildren } from 'preact';
import type { Refusal } from '../../domain/refusal';
import { page, type Answer } from '../answer';
import { Crumbs } from '../parts/crumbs';
import { PATHS } from '../paths';
import { say, type Visit } from '../visit';
import { ADMIN_WORDS } from './words';

/** A page of the administration: where it stands, its title, its content. */
export function adminPage(
  visit: Visit,
  {
    title,
    above = [],
    refusal = null,
    children,
  }: {
    title: string;
    /** Pages between the administration and this one. */
    above?: readonly (readonly [path: string, label: string])[];
    refusal?: Refusal | null;
    children: ComponentChildren;
  },
): Answer {
  return page({
    title,
    nav: 'admin',
    ...(refusal === null ? {} : { status: 422 }),
    body: (
      <>
        <Crumbs visit={visit} steps={[[PATHS.admin, say(visit, ADMIN_WORDS).admin], ...above]} />
        <h1>{title}</h1>
        {children}
      </>
    ),
  });
}
