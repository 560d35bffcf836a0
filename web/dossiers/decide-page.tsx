import { refusalOf } from '../../client/refusals';
import { actOnStage } from '../../client/stage';
import { dossierItemJson, type DossierItemJson } from '../../client/dossier-json';
import { actFormOf } from '../../domain/acts/form-schema';
import type { Dossier } from '../../domain/dossier/types';
import type { Said } from '../../domain/lang';
import { MEASURES, type AssignmentRecord } from '../../domain/lifecycle/types';
import type { Refusal } from '../../domain/refusal';
import { printedDate } from '../../domain/time/epoch';
import { page, redirect, type Answer } from '../answer';
import { Crumbs } from '../parts/crumbs';
import { DayField, RequestId, Seal, Select, TextArea, TextField } from '../parts/form';
import { RefusalNotice } from '../parts/notice';
import { idOf, PATHS } from '../paths';
import { noSuchPage } from '../trouble';
import { actorOf, say, text, type Visit } from '../visit';
import { day } from '../words/dates';
import { GROUND_WORDS, MEASURE_WORDS } from './words';

const WORDS: Said<{
  all: string;
  of: (date: string) => string;
  title: string;
  lead: string;
  due: string;
  proposed: string;
  measure: string;
  choose: string;
  number: string;
  numberHint: string;
  date: string;
  until: string;
  untilHint: string;
  note: string;
  by: string;
  save: string;
}> = {
  vi: {
    all: 'Tờ trình Ban Thường vụ',
    of: (date) => `Tờ trình ngày ${date}`,
    title: 'Ghi quyết định của Ban Thường vụ',
    lead: 'Cơ quan chủ trì',
    due: 'Thời hạn hiện nay',
    proposed: 'Đã đề xuất',
    measure: 'Quyết định',
    choose: 'Chọn một hình thức',
    number: 'Số, ký hiệu văn bản ghi quyết định',
    numberHint: 'Ví dụ 15-TB/TU',
    date: 'Ngày văn bản',
    until: 'Thời hạn mới',
    untilHint: 'Chỉ điền khi gia hạn',
    note: 'Nội dung chỉ đạo',
    by: 'Người ghi',
    save: 'Ghi quyết định',
  },
  en: {
    all: 'Dossiers for the Standing Committee',
    of: (date) => `Dossier of ${date}`,
    title: 'Record a decision of the Standing Committee',
    lead: 'Lead body',
    due: 'Due now',
    proposed: 'Was proposed',
    measure: 'Decision',
    choose: 'Choose one',
    number: 'Number of the paper that records it',
    numberHint: 'For example 15-TB/TU',
    date: 'Date of the paper',
    until: 'New due day',
    untilHint: 'Only where it is extended',
    note: 'What the Committee says',
    by: 'Recorded by',
    save: 'Record the decision',
  },
};

interface Found {
  dossier: Dossier;
  item: DossierItemJson;
  row: AssignmentRecord;
}

/** An item of a dossier that was made: on what is only expected nothing can be decided. */
async function found(visit: Visit): Promise<Found | null> {
  const { store } = visit.office;
  const dossier = await store.dossiers.find(visit.scope, idOf(visit.params['id']));
  const [cycle, id] = [idOf(visit.params['cycle']), idOf(visit.params['assignment'])];
  const item = dossier?.items.find(({ row }) => row.cycle === cycle && row.assignment.id === id);
  if (dossier === null || item === undefined) return null;
  const row = (await store.queries.assignmentRow(visit.scope, cycle, id)) ?? item.row;
  return { dossier, row, item: dossierItemJson(dossier, item, row) };
}

export async function decidePage(visit: Visit): Promise<Answer> {
  const asked = await found(visit);
  return asked === null ? noSuchPage(visit) : formPage(visit, asked, null);
}

export async function decide(visit: Visit): Promise<Answer> {
  const asked = await found(visit);
  if (asked === null) return noSuchPage(visit);
  const { dossier, row } = asked;
  const fields = { ...visit.form, dossier: dossier.id };
  const form = actFormOf('decide', fields, { actor: actorOf(visit), files: [], bodies: new Map() });
  if (!form.ok) return formPage(visit, asked, form.refusal);
  const request = text(visit.form, 'request');
  try {
    await actOnStage(visit.stage, row, form.value, request === '' ? undefined : request);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return formPage(visit, asked, refusal);
  }
  return redirect(visit.url(PATHS.dossier(dossier.id), { xong: '1' }));
}

function formPage(visit: Visit, { dossier, item }: Found, refusal: Refusal | null): Answer {
  const words = say(visit, WORDS);
  const measures = say(visit, MEASURE_WORDS);
  const typed = (name: string) => ({ name, value: text(visit.form, name), refusal });
  const { cycle, assignment, proposed } = item;
  return page({
    title: words.title,
    nav: 'dossiers',
    status: refusal === null ? 200 : 422,
    body: (
      <section class="narrow">
        <Crumbs
          visit={visit}
          steps={[
            [PATHS.dossiers, words.all],
            [PATHS.dossier(dossier.id), words.of(printedDate(dossier.day))],
          ]}
        />
        <h1>{words.title}</h1>
        <div class="panel">
          <p>
            <a href={visit.url(PATHS.assignment(cycle, assignment))}>{item.summary}</a>
            <span class="sub code">{assignment}</span>
          </p>
          <dl class="facts">
            <dt>{words.lead}</dt>
            <dd>{item.leadName}</dd>
            <dt>{words.due}</dt>
            <dd>{day(item.effectiveDueNow)}</dd>
            <dt>{words.proposed}</dt>
            <dd>
              {measures[proposed.measure]} ({say(visit, GROUND_WORDS)[proposed.ground]})
            </dd>
          </dl>
        </div>
        <form
          class="panel"
          method="post"
          action={visit.url(PATHS.dossierDecision(dossier.id, cycle, assignment))}
        >
          <RefusalNotice refusal={refusal} />
          <Seal visit={visit} />
          <RequestId visit={visit} />
          <Select
            {...typed('measure')}
            label={words.measure}
            required
            options={[['', words.choose], ...MEASURES.map((one) => [one, measures[one]] as const)]}
          />
          <TextField {...typed('paperNumber')} label={words.number} hint={words.numberHint} required />
          <DayField {...typed('paperDate')} label={words.date} required />
          <DayField {...typed('until')} label={words.until} hint={words.untilHint} />
          <TextArea {...typed('note')} label={words.note} rows={3} />
          {visit.viewer.name === null ? (
            <TextField {...typed('by')} label={words.by} required autocomplete="name" />
          ) : null}
          <p class="actions">
            <button class="main">{words.save}</button>
          </p>
        </form>
      </section>
    ),
  });
}
