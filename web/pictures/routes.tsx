import { drawPictures } from '../../client/pictures/draw-pictures';
import { readPictures } from '../../client/pictures/read-pictures';
import type { Said } from '../../domain/lang';
import type { CycleRecord } from '../../domain/plan/cycle-record';
import { page, type Answer } from '../answer';
import { Select } from '../parts/form';
import { PATHS } from '../paths';
import { get, type Route } from '../route';
import { say, text, type Visit } from '../visit';
import { Picture } from './picture';

const WORDS: Said<{ title: string; cycle: string; all: string; show: string }> = {
  vi: { title: 'Biểu đồ', cycle: 'Chu kỳ', all: 'Tất cả chu kỳ', show: 'Xem' },
  en: { title: 'Charts', cycle: 'Cycle', all: 'All cycles', show: 'Show' },
};

async function picturesPage(visit: Visit): Promise<Answer> {
  const { office, scope, today, lang } = visit;
  const words = say(visit, WORDS);
  const cycles = await office.store.queries.listCycles(scope);
  const cycle = chosen(cycles, visit);
  const question = { scope, cycle, today, lang };
  const pictures = await readPictures(office.store, question, office.draw ?? drawPictures);
  return page({
    title: words.title,
    nav: 'pictures',
    body: (
      <>
        <h1>{words.title}</h1>
        {cycles.length < 2 ? null : (
          <form method="get" action={visit.url(PATHS.pictures)} class="filters no-print">
            <Select
              name="ck"
              label={words.cycle}
              value={cycle ?? 'tat-ca'}
              options={[
                ...cycles.map(({ id, title }) => [id, `${id} – ${title}`] as const),
                ['tat-ca', words.all],
              ]}
            />
            <p class="actions">
              <button>{words.show}</button>
            </p>
          </form>
        )}
        <div class="pictures">
          {pictures.map((picture) => (
            <Picture key={picture.id} visit={visit} picture={picture} />
          ))}
        </div>
      </>
    ),
  });
}

/** The one asked for; else the newest that runs, else the newest. */
function chosen(cycles: readonly CycleRecord[], { query }: Visit): string | null {
  const asked = text(query, 'ck');
  if (asked === 'tat-ca') return null;
  const found =
    cycles.find(({ id }) => id === asked) ??
    cycles.findLast(({ status }) => status !== 'ended') ??
    cycles.at(-1);
  return found?.id ?? null;
}

export const pictureRoutes: Route[] = [get(PATHS.pictures, 'watch.read', picturesPage)];
