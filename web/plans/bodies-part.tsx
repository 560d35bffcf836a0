import { namesIn } from '../../client/draft/review-points';
import type { Said } from '../../domain/lang';
import { OFFICE_KINDS, OFFICE_NAMES } from '../../domain/plan/recipients';
import type { Plan, PlanBody, PlanGroup } from '../../domain/plan/schema';
import type { Refusal } from '../../domain/refusal';
import { Seal, TextArea, TextField } from '../parts/form';
import { RefusalNotice } from '../parts/notice';
import { PATHS } from '../paths';
import { say, text, type Fields, type Visit } from '../visit';
import { day } from '../words/dates';

const WORDS: Said<{
  bodies: (n: number) => string;
  without: (n: number) => string;
  fill: string;
  fillHint: string;
  emails: string;
  emailsHint: string;
  headName: string;
  headEmail: string;
  save: string;
  none: string;
  aliases: string;
  groups: (n: number) => string;
  members: string;
  membersHint: string;
  noMembers: string;
  offices: string;
  officesHint: string;
  confirmed: (by: string, on: string) => string;
}> = {
  vi: {
    bodies: (n) => `${n} cơ quan`,
    without: (n) => `${n} cơ quan chưa có địa chỉ thư: thư gửi họ sẽ được ghi là không gửi được.`,
    fill: 'Điền địa chỉ từ danh bạ',
    fillHint: 'Chỉ điền cho cơ quan còn thiếu, theo danh bạ của văn phòng.',
    emails: 'Địa chỉ thư của văn thư',
    emailsHint: 'Mỗi dòng một địa chỉ.',
    headName: 'Người đứng đầu',
    headEmail: 'Địa chỉ thư của người đứng đầu',
    save: 'Lưu',
    none: 'chưa có địa chỉ',
    aliases: 'Còn viết',
    groups: (n) => `${n} nhóm`,
    members: 'Các cơ quan trong nhóm',
    membersHint: 'Tên hoặc mã, cách nhau bằng dấu chấm phẩy; cơ quan mới: thêm + trước tên.',
    noMembers: 'không gửi cho ai',
    offices: 'Cơ quan theo dõi, Văn phòng, Ban Thường vụ',
    officesHint: 'Nơi nhận báo cáo vượt cấp. Để trống thì lấy địa chỉ đã cài đặt cho hệ thống.',
    confirmed: (by, on) => `${by} xác nhận ngày ${on}`,
  },
  en: {
    bodies: (n) => `${n} bodies`,
    without: (n) => `${n} bodies have no address: letters to them are recorded as refused.`,
    fill: 'Fill in addresses from the directory',
    fillHint: 'Only of bodies that have none here.',
    emails: 'Addresses of the registry',
    emailsHint: 'One on each line.',
    headName: 'Head of the body',
    headEmail: 'Address of the head',
    save: 'Save',
    none: 'no address yet',
    aliases: 'Also written',
    groups: (n) => `${n} groups`,
    members: 'Bodies in the group',
    membersHint: 'Names or ids, semicolons between; of a new body: + before its name.',
    noMembers: 'sent to nobody',
    offices: 'Secretariat, Office, Standing Committee',
    officesHint: 'Where escalations go. Left empty: as the installation says.',
    confirmed: (by, on) => `confirmed by ${by} on ${on}`,
  },
};

interface PartProps {
  visit: Visit;
  kept: { id: string; version: number };
  plan: Plan;
  /** What was typed before, and why it was refused. */
  form: Fields;
  refusal: Refusal | null;
}

/** Bodies, groups and offices of a plan with their addresses. */
export function BodiesPart({ visit, kept, plan, form, refusal }: PartProps) {
  const words = say(visit, WORDS);
  const without = plan.bodies.filter(({ contacts }) => contacts.length === 0).length;
  const post = (sub: string) => visit.url(`${PATHS.plan(kept.id)}/${sub}`);
  return (
    <>
      <RefusalNotice refusal={refusal} />
      <form class="panel" method="post" action={post('van-phong')}>
        <h2>{words.offices}</h2>
        <p class="hint">{words.officesHint}</p>
        <Seal visit={visit} />
        <input type="hidden" name="version" value={kept.version} />
        <div class="grid">
          {OFFICE_KINDS.map((kind) => (
            <TextField
              key={kind}
              name={kind}
              label={plan.offices[kind]?.name ?? OFFICE_NAMES[kind]}
              value={text(form, kind) || (plan.offices[kind]?.email ?? '')}
            />
          ))}
        </div>
        <p class="actions">
          <button>{words.save}</button>
        </p>
      </form>
      <section class="panel">
        <h2>{words.bodies(plan.bodies.length)}</h2>
        {without === 0 ? null : (
          <form method="post" action={post('dia-chi')}>
            <Seal visit={visit} />
            <input type="hidden" name="version" value={kept.version} />
            <p>{words.without(without)}</p>
            <p class="actions">
              <button name="fill" value="1">
                {words.fill}
              </button>
              <span class="hint">{words.fillHint}</span>
            </p>
          </form>
        )}
        {plan.bodies.map((body) => (
          <Body key={body.id} visit={visit} kept={kept} body={body} form={form} />
        ))}
      </section>
      {plan.groups.length === 0 ? null : (
        <section class="panel">
          <h2>{words.groups(plan.groups.length)}</h2>
          {plan.groups.map((group) => (
            <Group key={group.id} visit={visit} kept={kept} plan={plan} group={group} />
          ))}
        </section>
      )}
    </>
  );
}

function Body({ visit, kept, body, form }: Omit<PartProps, 'plan' | 'refusal'> & { body: PlanBody }) {
  const words = say(visit, WORDS);
  const { id, name, aliases, contacts, head, question } = body;
  const isTyped = text(form, 'body') === id;
  const emails = contacts.map(({ email }) => email).join('\n');
  return (
    <details id={`cq-${id}`} open={isTyped}>
      <summary>
        {name}{' '}
        <small>{contacts.length === 0 ? words.none : contacts.map(({ email }) => email).join(', ')}</small>
      </summary>
      {aliases.length === 0 ? null : (
        <p class="muted">
          {words.aliases}: {aliases.join('; ')}
        </p>
      )}
      {question?.confirmed == null ? null : (
        <p class="muted">{words.confirmed(question.confirmed.by, day(question.confirmed.on))}</p>
      )}
      <form method="post" action={visit.url(`${PATHS.plan(kept.id)}/dia-chi`)}>
        <Seal visit={visit} />
        <input type="hidden" name="version" value={kept.version} />
        <input type="hidden" name="body" value={id} />
        <div class="grid">
          <TextArea
            name="emails"
            among={`${id}-`}
            label={words.emails}
            hint={words.emailsHint}
            rows={2}
            value={isTyped ? text(form, 'emails') : emails}
          />
          <TextField
            name="headName"
            among={`${id}-`}
            label={words.headName}
            value={isTyped ? text(form, 'headName') : (head?.name ?? '')}
          />
          <TextField
            name="headEmail"
            among={`${id}-`}
            label={words.headEmail}
            value={isTyped ? text(form, 'headEmail') : (head?.email ?? '')}
          />
        </div>
        <p class="actions">
          <button>{words.save}</button>
        </p>
      </form>
    </details>
  );
}

function Group({ visit, kept, plan, group }: Omit<PartProps, 'form' | 'refusal'> & { group: PlanGroup }) {
  const words = say(visit, WORDS);
  const { id, name, members, question } = group;
  const names = namesIn(plan, members);
  return (
    <details id={`nhom-${id}`}>
      <summary>
        {name} <small>{members.length === 0 ? words.noMembers : words.bodies(members.length)}</small>
      </summary>
      {question?.confirmed == null ? null : (
        <p class="muted">{words.confirmed(question.confirmed.by, day(question.confirmed.on))}</p>
      )}
      <form method="post" action={visit.url(`${PATHS.plan(kept.id)}/diem`)}>
        <Seal visit={visit} />
        <input type="hidden" name="version" value={kept.version} />
        <input type="hidden" name="key" value={`group:${id}`} />
        <input type="hidden" name="act" value="change" />
        <TextArea
          name="to"
          among={`${id}-`}
          label={words.members}
          hint={words.membersHint}
          rows={3}
          value={names}
        />
        <p class="actions">
          <button>{words.save}</button>
        </p>
      </form>
    </details>
  );
}
