import { keptPlan, openPlan, type OpenPlan } from '../../client/draft/kept-plans';
import { cycleSourceOf, laddersWith } from '../../client/cycle-source';
import { officeRules } from '../../client/office-rules';
import { previewOf } from '../../client/draft/preview-of';
import type { KeptPlan } from '../../domain/draft/kept-plan';
import type { Refusal } from '../../domain/refusal';
import { prepareCycle } from '../../domain/plan/prepare';
import type { Answer } from '../answer';
import { idOf } from '../paths';
import { text, type Fields, type Visit } from '../visit';
import { readFlash } from './flash';
import { draftPage, partOf, type PlanPart } from './draft-page';
import { previewPage } from './preview-page';

export async function askedPlan({ office, params }: Visit): Promise<KeptPlan> {
  return keptPlan(office.store, idOf(params['id']));
}

export async function showPlan(visit: Visit): Promise<Answer> {
  const kept = await askedPlan(visit);
  const item = text(visit.query, 'muc');
  return shownPlan(visit, kept, { part: partOf(visit.query), item, done: readFlash(visit) });
}

/** The page of a plan: as it stands, or after an act that was refused. */
export async function shownPlan(
  visit: Visit,
  kept: KeptPlan,
  at: { part: PlanPart; item: string; done?: string; form?: Fields; refusal?: Refusal },
): Promise<Answer> {
  const office = await officeRules(visit.office.store);
  const open = openPlan(kept.text, office);
  const rounds = at.part === 'chi-tieu' ? roundsOf(open, office) : [];
  return draftPage(visit, {
    kept,
    open,
    running: kept.cycle === null ? await runningCycleOf(visit, open) : null,
    rounds,
    ladders: laddersWith(office.ladders).map(({ name }) => name),
    ...at,
  });
}

/** The cycle that carries the plan of this code out: the paper in hand can only amend it. */
async function runningCycleOf(visit: Visit, { plan }: OpenPlan): Promise<string | null> {
  const cycles = await visit.office.store.queries.listCycles(visit.scope);
  return cycles.find((one) => one.plan === plan.plan.code && one.status !== 'ended')?.id ?? null;
}

function roundsOf({ plan }: OpenPlan, office: Awaited<ReturnType<typeof officeRules>>) {
  return prepareCycle(cycleSourceOf(plan, { office })).rounds.rounds;
}

export async function showPreview(visit: Visit): Promise<Answer> {
  const kept = await askedPlan(visit);
  const office = await officeRules(visit.office.store);
  const open = openPlan(kept.text, office);
  const shown = previewOf(open.plan, office);
  return previewPage(visit, kept, open, shown);
}
