import { storyOf, type AssignmentStory } from '../../client/assignment-story';
import { stageOf } from '../../client/acting';
import { RefusedError } from '../../client/refusals';
import { namesOfBodies } from '../../client/successors';
import { previewItem, type Change } from '../../domain/acts/bulk';
import { stateOfRow } from '../../domain/acts/command-of';
import type { ActForm } from '../../domain/acts/forms';
import type { SecretariatAct } from '../../domain/acts/offers';
import type { Said } from '../../domain/lang';
import { attentionsOf, type Attention } from '../../domain/lifecycle/pending';
import { isAsked, type AssignmentRecord } from '../../domain/lifecycle/types';
import { isSecret } from '../../domain/plan/assignment';
import { page, type Answer } from '../answer';
import { Crumbs } from '../parts/crumbs';
import type { Refusal } from '../../domain/refusal';
import { Notice, RefusalNotice } from '../parts/notice';
import { idOf, PATHS } from '../paths';
import { actorOf, can, say, text, type Visit } from '../visit';
import { ActPanel, type Sent } from './act-form';
import { ACT_WORDS, isSecretariatAct } from './act-words';
import { Decisions } from './story-decisions';
import { AuditPart, LadderPart, LettersPart, RelatedPart } from './story-aside';
import { StoryHead } from './story-head';
import { Section } from './story-parts';
import { Parts, Progress, Results } from './story-work';

const WORDS: Said<{ list: string; decide: string; acts: string; noSuch: string }> = {
  vi: {
    list: 'Nhiệm vụ',
    decide: 'Cần quyết định',
    acts: 'Thao tác khác',
    noSuch: 'Không có nhiệm vụ này trong chu kỳ này.',
  },
  en: {
    list: 'Assignments',
    decide: 'Needs a decision',
    acts: 'Other acts',
    noSuch: 'There is no such assignment in this cycle.',
  },
};

/** Which acts answer what it waits for: they stand first, unfolded. */
const ANSWERS: Record<Attention, readonly SecretariatAct[]> = {
  submitted: ['accept', 'return'],
  declined: ['keep', 'transfer'],
  extension: ['decideExtension'],
  move: ['decideMove'],
};

/** The row that an address names. Throws a RefusedError where there is none. */
export async function rowOf(visit: Visit): Promise<AssignmentRecord> {
  const [cycle, id] = [idOf(visit.params['cycle']), idOf(visit.params['id'])];
  const row = await visit.office.store.queries.assignmentRow(visit.scope, cycle, id);
  if (row === null)
    throw new RefusedError({ code: 'not-found', message: say(visit, WORDS).noSuch, at: null });
  return row;
}

export async function storyPage(visit: Visit): Promise<Answer> {
  return showStory(visit, await rowOf(visit), null);
}

/** The whole story of one assignment; `sent`: what came back of a form on it. */
export async function showStory(visit: Visit, row: AssignmentRecord, sent: Sent | null): Promise<Answer> {
  const { store } = visit.office;
  const names = await namesOfBodies(store, visit.scope);
  const story = await storyOf(store, row, { now: visit.now, reader: visit.viewer.name, names });
  const words = say(visit, WORDS);
  const done = text(visit.query, 'xong');
  const props = { visit, story, names };
  const isHandedIn = story.head.status === 'submitted';
  const results = <Results visit={visit} detail={story.detail} />;
  return page({
    title: row.assignment.id,
    nav: 'assignments',
    ...(sent !== null && sent.refusal !== null ? { status: 422 } : {}),
    body: (
      <>
        <Crumbs
          visit={visit}
          steps={
            [
              [PATHS.assignments, words.list],
              [PATHS.cycle(row.cycle), row.cycle],
            ].slice(0, can(visit, 'cycle.start') ? 2 : 1) as [string, string][]
          }
        />
        <h1>{story.head.summary}</h1>
        <p class="code muted">{row.assignment.id}</p>
        {isSecretariatAct(done) ? <Notice tone="good">{say(visit, ACT_WORDS)[done].done}</Notice> : null}
        <RefusalNotice refusal={unplacedRefusal(story, sent)} />
        <div class="columns">
          <div>
            <StoryHead {...props} row={row} />
            {/* What was handed in is read before it is decided on. */}
            {isHandedIn ? results : null}
            {can(visit, 'watch.act') ? await actPanels({ ...props, row, sent }) : null}
            {isHandedIn ? null : results}
            <Decisions visit={visit} detail={story.detail} />
            <Progress visit={visit} detail={story.detail} />
            <Parts visit={visit} detail={story.detail} />
          </div>
          <div>
            <LadderPart {...props} />
            <RelatedPart {...props} />
            <AuditPart {...props} />
            <LettersPart {...props} />
          </div>
        </div>
      </>
    ),
  });
}

/** Of an act that is offered no more: somebody else was faster, or its form was not from this page. */
function unplacedRefusal({ offered }: AssignmentStory, sent: Sent | null): Refusal | null {
  return sent === null || offered.includes(sent.act) ? null : sent.refusal;
}

interface Panels {
  visit: Visit;
  row: AssignmentRecord;
  story: AssignmentStory;
  names: ReadonlyMap<string, string>;
  sent: Sent | null;
}

/** What waits for a decision first, all else folded below. */
async function actPanels({ visit, row, story, names, sent }: Panels) {
  const words = say(visit, WORDS);
  const answers = attentionsOf(stateOfRow(row)).flatMap((one) => ANSWERS[one]);
  const first = story.offered.filter((act) => answers.includes(act));
  const rest = story.offered.filter((act) => !answers.includes(act));
  const bodies = [...names];
  const coordinating = row.assignment.coordinating.map((id) => [id, names.get(id) ?? id] as const);
  const stage = await stageOf({ store: visit.office.store, now: () => visit.now }, row).catch(() => null);
  const panel = (act: SecretariatAct, isOpen: boolean) => (
    <ActPanel
      key={act}
      visit={visit}
      act={act}
      action={visit.url(`${PATHS.assignment(row.cycle, row.assignment.id)}/thao-tac`)}
      sent={sent}
      names={names}
      bodies={bodies}
      coordinating={coordinating}
      isSecret={isSecret(row.assignment)}
      isOpen={isOpen}
      changes={stage === null ? null : changesBefore(stage, act, visit)}
    />
  );
  return (
    <div class="no-print">
      {first.length === 0 ? null : (
        <Section title={words.decide}>{first.map((act, i) => panel(act, i === 0))}</Section>
      )}
      {rest.length === 0 ? null : (
        <Section title={words.acts}>
          {rest.map((act) => panel(act, act === 'urge' && isOverdue(row)))}
        </Section>
      )}
    </div>
  );
}

function isOverdue({ overdue, status }: AssignmentRecord): boolean {
  return overdue && isAsked(status);
}

/** What an act changes whatever is typed into its form; null where it hangs on that. */
function changesBefore(
  stage: Parameters<typeof previewItem>[0],
  act: SecretariatAct,
  visit: Visit,
): Change[] | null {
  const form = formAsItStands(act, visit);
  if (form === null) return null;
  const outcome = previewItem(stage, form);
  return outcome.ok ? outcome.value : null;
}

function formAsItStands(act: SecretariatAct, visit: Visit): ActForm | null {
  const actor = { by: actorOf(visit).by || '?' };
  switch (act) {
    case 'accept':
      return { ...actor, type: act, note: null };
    case 'keep':
      return { ...actor, type: act, reason: '?' };
    case 'decideMove':
      return { ...actor, type: act, accepted: true, reason: null };
    case 'requireExplanation':
      return { ...actor, type: act, question: '?', until: null };
    case 'resume':
      return { ...actor, type: act, reason: '?', until: null };
    case 'suspend':
    case 'withdraw':
      return { ...actor, type: act, reason: '?', paper: null };
    case 'urge':
    case 'return':
    case 'reopen':
    case 'transfer':
    case 'amend':
    case 'decideExtension':
      return null;
  }
}
