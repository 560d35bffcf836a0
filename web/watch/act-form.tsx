import type { Change } from '../../domain/acts/bulk';
import type { SecretariatAct } from '../../domain/acts/offers';
import type { Said } from '../../domain/lang';
import type { Refusal } from '../../domain/refusal';
import { RequestId, Seal } from '../parts/form';
import { RefusalNotice } from '../parts/notice';
import { say, type Fields, type Visit } from '../visit';
import { changeWords } from '../words/changes';
import { ActFields, type ActFieldsProps } from './act-fields';
import { ACT_WORDS } from './act-words';

const WORDS: Said<{ preview: string; go: string; would: string; nothing: string; seen: string }> = {
  vi: {
    preview: 'Xem trước',
    go: 'Thực hiện',
    would: 'Nếu thực hiện:',
    nothing: 'Không có gì trong các mục theo dõi thay đổi.',
    seen: 'Mới là xem trước, chưa thay đổi gì.',
  },
  en: {
    preview: 'Preview',
    go: 'Carry out',
    would: 'If it is carried out:',
    nothing: 'Nothing that is followed here changes.',
    seen: 'This is a preview; nothing has changed.',
  },
};

/** What came back of a form that was sent: refused, or looked at beforehand. */
export interface Sent {
  act: SecretariatAct;
  typed: Fields;
  refusal: Refusal | null;
  changes: Change[] | null;
}

interface Props extends Pick<ActFieldsProps, 'visit' | 'bodies' | 'coordinating' | 'isSecret'> {
  act: SecretariatAct;
  action: string;
  sent: Sent | null;
  names: ReadonlyMap<string, string>;
  /** What it would change as it stands, before anything is typed; null where that hangs on what is typed. */
  changes: Change[] | null;
  isOpen: boolean;
}

/** One act, folded until it is wanted: what it brings about, its fields, a look at what would change, and the act. */
export function ActPanel({ visit, act, action, sent, names, changes, isOpen, ...fields }: Props) {
  const words = say(visit, WORDS);
  const own = sent?.act === act ? sent : null;
  const { label, about } = say(visit, ACT_WORDS)[act];
  const shown = own?.changes ?? changes;
  return (
    <details class="act-panel" id={`viec-${act}`} open={isOpen || own !== null}>
      <summary>{label}</summary>
      <p class="hint">{about}</p>
      <form method="post" action={`${action}#viec-${act}`}>
        <Seal visit={visit} />
        <RequestId visit={visit} />
        <input type="hidden" name="viec" value={act} />
        <RefusalNotice refusal={own?.refusal ?? null} />
        <ActFields
          {...fields}
          visit={visit}
          act={act}
          typed={own?.typed ?? {}}
          refusal={own?.refusal ?? null}
        />
        {shown === null ? null : (
          <div class="notice plain">
            <strong>{words.would}</strong>
            <Changes visit={visit} changes={shown} names={names} />
            {own?.changes ? <p class="hint">{words.seen}</p> : null}
          </div>
        )}
        <p class="actions">
          {/* The first button is what Enter presses: a look, not the act. */}
          <button name="buoc" value="xem" formNoValidate>
            {words.preview}
          </button>
          <button class="main" name="buoc" value="lam">
            {words.go}
          </button>
        </p>
      </form>
    </details>
  );
}

export function Changes({
  visit,
  changes,
  names,
}: {
  visit: Visit;
  changes: readonly Change[];
  names: ReadonlyMap<string, string>;
}) {
  if (changes.length === 0) return <p>{say(visit, WORDS).nothing}</p>;
  return (
    <ul class="changes">
      {changes.map((change) => {
        const { what, before, after } = changeWords(change, names, visit.lang);
        return (
          <li key={change.what}>
            {what}: {before} → <strong>{after}</strong>
          </li>
        );
      })}
    </ul>
  );
}
