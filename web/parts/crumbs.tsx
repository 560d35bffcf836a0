import type { Visit } from '../visit';

/** Where a page stands: what it belongs to, as links. */
export function Crumbs({
  visit,
  steps,
}: {
  visit: Visit;
  steps: readonly (readonly [path: string, label: string])[];
}) {
  return (
    <nav class="crumbs" aria-label={{ vi: 'Vị trí trang', en: 'Where you are' }[visit.lang]}>
      {steps.map(([path, label], i) => (
        <span key={path}>
          {i > 0 ? ' › ' : ''}
          <a href={visit.url(path)}>{label}</a>
        </span>
      ))}
    </nav>
  );
}
