import type { Keys } from '../../client/draft/review-keys';
import type { ReviewPoint } from '../../client/draft/review-points';
import { CONFIDENCE_LABELS } from '../../client/terminal/draft-words';
import type { Lang, Said } from '../../domain/lang';
import type { Refusal } from '../../domain/refusal';
import { Seal } from '../parts/form';
import { RefusalNotice } from '../parts/notice';
import { PATHS } from '../paths';
import { say, text, type Fields, type Visit } from '../visit';
import { saidIn } from '../words/said';

const WORDS: Said<{
  accept: (what: string) => string;
  change: string;
  switchOff: (what: string) => string;
  progress: (n: number, of: number) => string;
  next: string;
  previous: string;
  fileOnly: string;
}> = {
  vi: {
    accept: (what) => upper(what),
    change: 'Ghi và xác nhận',
    switchOff: (what) => upper(what),
    progress: (n, of) => `Điểm ${n} trên ${of}`,
    next: 'Để sau, xem điểm kế tiếp',
    previous: 'Điểm trước',
    fileOnly: 'Điểm này chỉ sửa được trong bảng tính hoặc tệp kế hoạch; tải về, sửa rồi nạp lại.',
  },
  en: {
    accept: (what) => `Confirm (${what})`,
    change: 'Write and confirm',
    switchOff: (what) => `Switch off (${what})`,
    progress: (n, of) => `Point ${n} of ${of}`,
    next: 'Leave it, see the next point',
    previous: 'Previous point',
    fileOnly: 'This can be changed in the workbook or plan file only: download, change, bring it back.',
  },
};

function upper(what: string): string {
  return what.charAt(0).toUpperCase() + what.slice(1);
}

/** What a draft says is the paper's; our own words stand in a parenthesis or behind a dash at its end. How sure the reading is, is ours. */
function factIn(lang: Lang, value: string, { confidence }: ReviewPoint): string {
  if (confidence !== undefined && value.startsWith(`${CONFIDENCE_LABELS[confidence]}: `))
    return saidIn(lang, value);
  const [, theirs = '', ours = ''] = /^([\s\S]*?)( ?\([^()]*\)| – [^–]*| → .*)?$/.exec(value) ?? [];
  return `${theirs}${saidIn(lang, ours)}`;
}

/** One open point with everything needed to decide it, and what can be done about it. */
export function PointCard({
  visit,
  plan,
  point,
  at,
  keys,
  prompt,
  form,
  refusal,
}: {
  visit: Visit;
  plan: { id: string; version: number };
  point: ReviewPoint;
  at: { n: number; of: number; previous: string | null; next: string | null };
  keys: Keys;
  prompt: string | null;
  form: Fields;
  refusal: Refusal | null;
}) {
  const words = say(visit, WORDS);
  const said = (sentence: string) => saidIn(visit.lang, sentence);
  const link = (muc: string) => `${visit.url(PATHS.plan(plan.id), { xem: 'diem', muc })}#cau`;
  return (
    <article class="panel point">
      <p class="pager">
        <strong>{words.progress(at.n, at.of)}</strong>
        <span>
          {at.previous === null ? null : <a href={link(at.previous)}>{words.previous}</a>}
          {at.previous !== null && at.next !== null ? ' · ' : ''}
          {at.next === null ? null : <a href={link(at.next)}>{words.next}</a>}
        </span>
      </p>
      <h2>{said(point.title)}</h2>
      <p class="why">{said(point.why)}</p>
      {point.quote === null ? null : <blockquote>{point.quote}</blockquote>}
      <dl class="facts">
        {point.facts.map(([label, value]) => (
          <>
            <dt>{said(label)}</dt>
            <dd>{factIn(visit.lang, value, point)}</dd>
          </>
        ))}
      </dl>
      <RefusalNotice refusal={refusal} />
      <form method="post" action={visit.url(`${PATHS.plan(plan.id)}/diem`)}>
        <Seal visit={visit} />
        <input type="hidden" name="version" value={plan.version} />
        <input type="hidden" name="key" value={point.key} />
        <p class="actions">
          {keys.accept === null ? null : (
            <button class="main" name="act" value="accept">
              {words.accept(said(keys.accept))}
            </button>
          )}
          {keys.switchOff === null ? null : (
            <button name="act" value="switch-off">
              {words.switchOff(said(keys.switchOff))}
            </button>
          )}
        </p>
        {keys.change === null || prompt === null ? null : (
          <div class="field change">
            <label for="o-to">{said(prompt)}</label>
            <input id="o-to" name="to" value={text(form, 'to')} />
            <button name="act" value="change">
              {words.change}
            </button>
          </div>
        )}
        {keys.accept === null && keys.change === null && keys.switchOff === null ? (
          <p class="muted">{words.fileOnly}</p>
        ) : null}
      </form>
    </article>
  );
}
