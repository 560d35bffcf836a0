import { randomUUID } from 'node:crypto';
import type { ComponentChildren } from 'preact';
import type { Refusal } from '../../domain/refusal';
import { isLocalDate, printedDate } from '../../domain/time/epoch';
import { text, type Visit } from '../visit';
import { useSaid } from '../words/said';

/** What every form that posts must hold; the server refuses one without. */
export function Seal({ visit }: { visit: Visit }) {
  return <input type="hidden" name="seal" value={visit.seal} />;
}

/** Makes the act of a form repeatable: sent twice it is carried out once. */
export function RequestId({ visit }: { visit: Visit }) {
  return <input type="hidden" name="request" value={text(visit.form, 'request') || randomUUID()} />;
}

export interface FieldProps {
  name: string;
  /** Where a page holds several forms with fields of one name: what tells their ids apart. */
  among?: string;
  label: string;
  /** What is expected, below the label. */
  hint?: string;
  required?: boolean;
  /** What was typed before, after a refusal. */
  value?: string;
  refusal?: Refusal | null;
  children?: ComponentChildren;
}

/** A label, its hint, its refusal, and the control in between. */
export function Field({ name, among = '', label, hint, required, refusal, children }: FieldProps) {
  const said = useSaid();
  const wrong = refusal?.at === name ? said(refusal.message) : null;
  return (
    <div class={wrong === null ? 'field' : 'field wrong'}>
      <label for={`o-${among}${name}`}>
        {label}
        {required ? <span class="required"> *</span> : null}
      </label>
      {hint === undefined ? null : (
        <p class="hint" id={`gy-${among}${name}`}>
          {hint}
        </p>
      )}
      {children}
      {wrong === null ? null : (
        <p class="error" id={`loi-${among}${name}`}>
          {wrong}
        </p>
      )}
    </div>
  );
}

/** What ties a control to its label, hint and refusal. */
function controlOf({ name, among = '', hint, required, refusal }: FieldProps) {
  const wrong = refusal?.at === name;
  const described = [hint === undefined ? '' : `gy-${among}${name}`, wrong ? `loi-${among}${name}` : '']
    .join(' ')
    .trim();
  return {
    id: `o-${among}${name}`,
    name,
    required: required ?? false,
    ...(described === '' ? {} : { 'aria-describedby': described }),
    ...(wrong ? { 'aria-invalid': 'true' as const } : {}),
  };
}

export function TextField(
  props: FieldProps & {
    type?: 'text' | 'date' | 'number' | 'password' | 'email' | 'search';
    autocomplete?: string;
    /** Which keys a phone shows. A day of a letter is typed, not picked: a picker writes it as the browser's country does. */
    inputMode?: 'numeric';
  },
) {
  const { type = 'text', value = '', autocomplete, inputMode } = props;
  return (
    <Field {...props}>
      <input
        {...controlOf(props)}
        type={type}
        value={value}
        {...(autocomplete === undefined ? {} : { autocomplete })}
        {...(inputMode === undefined ? {} : { inputmode: inputMode })}
      />
    </Field>
  );
}

export function TextArea(props: FieldProps & { rows?: number; maxLength?: number }) {
  const { value = '', rows = 4, maxLength } = props;
  return (
    <Field {...props}>
      <textarea {...controlOf(props)} rows={rows} {...(maxLength === undefined ? {} : { maxLength })}>
        {value}
      </textarea>
    </Field>
  );
}

export function Select(
  props: FieldProps & { options: readonly (readonly [value: string, label: string])[] },
) {
  const { value = '', options } = props;
  return (
    <Field {...props}>
      <select {...controlOf(props)}>
        {options.map(([key, label]) => (
          <option key={key} value={key} selected={key === value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

export function CheckBox({
  name,
  label,
  checked,
  value = '1',
}: {
  name: string;
  label: string;
  checked?: boolean;
  value?: string;
}) {
  return (
    <label class="check">
      <input type="checkbox" name={name} value={value} checked={checked ?? false} /> {label}
    </label>
  );
}

/** A day, typed as it is written in Vietnamese: a browser's own picker speaks the browser's language. */
export function DayField(props: FieldProps) {
  const { value = '', hint = 'dd/mm/yyyy' } = props;
  const shown = isLocalDate(value) ? printedDate(value) : value;
  return <TextField {...props} hint={hint} value={shown} autocomplete="off" />;
}
