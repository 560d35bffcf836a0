import type { StoreHealth } from '../../store/open';
import { Notice } from '../parts/notice';
import { PATHS } from '../paths';
import { say, type Visit } from '../visit';
import { saidIn } from '../words/said';
import { WORDS } from './words';

const SLOW_MS = 500;

/** What an administrator should see before anything else; a page of its own tells the rest. */
export function Health({ visit, health }: { visit: Visit; health: StoreHealth | null }) {
  const words = say(visit, WORDS);
  const warnings =
    health === null
      ? [words.storeDown]
      : [...health.warnings, ...(health.latencyMs > SLOW_MS ? [words.storeSlow(health.latencyMs)] : [])];
  return (
    <Notice tone={warnings.length === 0 ? 'good' : 'warn'} title={`${words.health}:`}>
      {warnings.length === 0 ? words.healthy : saidIn(visit.lang, warnings.join(' '))}{' '}
      <a href={visit.url(PATHS.health)}>{words.more}</a>
    </Notice>
  );
}
