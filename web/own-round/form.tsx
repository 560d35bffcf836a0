import type { Refusal } from '../../domain/refusal';
import { figureField, narrativeField, remarkField } from '../../domain/rounds/part-fields';
import type { FormAssignment, FormTarget, PartForm } from '../../domain/rounds/part-form';
import { figureText } from '../../domain/rounds/part-number';
import { NARRATIVE_KEYS } from '../../domain/rounds/part-titles';
import { RequestId, Seal, TextArea, TextField } from '../parts/form';
import { CellMark } from '../parts/marks';
import { NARRATIVE_WORDS } from '../rounds/words';
import { say, type Visit } from '../visit';
import { day } from '../words/dates';
import { WORDS } from './words';

export interface Filled {
  /** Field → what stands in it. */
  typed: Record<string, string>;
  problems: readonly Refusal[];
}

/** The part of one body, on a phone too: one column, the figures first. */
export function PartFields({
  visit,
  form,
  filled,
  action,
}: {
  visit: Visit;
  form: PartForm;
  filled: Filled;
  action: string;
}) {
  const words = say(visit, WORDS);
  return (
    <form method="post" action={action} class="part-form">
      <Seal visit={visit} />
      <RequestId visit={visit} />
      <input type="hidden" name="replaces" value={filled.typed['replaces'] ?? String(form.mark.replaces)} />
      <h2>{words.figures}</h2>
      {form.targets.length === 0 ? (
        <p class="empty">{words.noTargets}</p>
      ) : (
        <>
          <p class="hint">{words.figuresHint}</p>
          {form.targets.map((target) => (
            <TargetFields key={target.code} visit={visit} target={target} filled={filled} />
          ))}
        </>
      )}
      <h2>{words.assignments}</h2>
      {form.assignments.length === 0 ? (
        <p class="empty">{words.noAssignments}</p>
      ) : (
        <>
          <p class="hint">{words.assignmentsHint}</p>
          <ul class="plain-list">
            {form.assignments.map((one) => (
              <AssignmentFields key={one.id} visit={visit} assignment={one} filled={filled} />
            ))}
          </ul>
        </>
      )}
      <h2>{words.narrative}</h2>
      <p class="hint">{words.narrativeHint}</p>
      {NARRATIVE_KEYS.map((key) => (
        <TextArea
          key={key}
          {...fieldOf(narrativeField(key), filled)}
          label={NARRATIVE_WORDS[visit.lang][key]}
          required={key === 'results'}
          rows={key === 'results' ? 7 : 3}
        />
      ))}
      {visit.viewer.name === null ? (
        <TextField
          {...fieldOf('by', filled)}
          label={words.by}
          hint={words.byHint}
          autocomplete="name"
          required
        />
      ) : null}
      <p class="actions">
        <button class="main" name="act" value="gui">
          {words.send}
        </button>
        <button name="act" value="luu" formNoValidate>
          {words.saveDraft}
        </button>
        <span
          role="status"
          class="muted"
          hx-post={action}
          hx-include="closest form"
          hx-vals='{"act":"luu"}'
          hx-trigger="input from:closest form delay:4s"
        />
      </p>
    </form>
  );
}

function fieldOf(name: string, { typed, problems }: Filled) {
  return {
    name,
    value: typed[name] ?? '',
    refusal: problems.find(({ at }) => at === name) ?? null,
  };
}

function TargetFields({ visit, target, filled }: { visit: Visit; target: FormTarget; filled: Filled }) {
  const words = say(visit, WORDS);
  const { code, clause, what, unit, goal, earlier, weighted } = target;
  const field = (key: 'value' | 'weight' | 'reason') => fieldOf(figureField(code, key), filled);
  return (
    <fieldset class="figure-entry">
      <legend>{what}</legend>
      <p class="muted">
        <span class="code">{code}</span> · {clause} · {words.goal}: {goal} ·{' '}
        {earlier === null ? (
          words.noBefore
        ) : (
          <strong>
            {words.before(earlier.period)}: {figureText(earlier.value, unit)} {unit}
          </strong>
        )}
      </p>
      <div class="figure-fields">
        <TextField {...field('value')} label={`${words.value} (${unit})`} autocomplete="off" />
        {weighted ? (
          <TextField {...field('weight')} label={words.weight} hint={words.weightHint} autocomplete="off" />
        ) : null}
        <TextArea {...field('reason')} label={words.reason} hint={words.reasonHint} rows={1} />
      </div>
    </fieldset>
  );
}

function AssignmentFields({
  visit,
  assignment,
  filled,
}: {
  visit: Visit;
  assignment: FormAssignment;
  filled: Filled;
}) {
  const words = say(visit, WORDS);
  const { id, clause, summary, cell, effectiveDue } = assignment;
  return (
    <li>
      <p>
        {summary} <CellMark cell={cell} lang={visit.lang} />
        <span class="sub">
          <span class="code">{id}</span> · {clause} · {words.dueDay}: {day(effectiveDue)}
        </span>
      </p>
      <TextArea {...fieldOf(remarkField(id), filled)} label={words.remark} rows={1} />
    </li>
  );
}
