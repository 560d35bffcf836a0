import type { Plan } from '../../domain/plan/schema';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import { isLocalDate } from '../../domain/time/epoch';
import { edited, type Answered, type Review } from './review-answers';

/** What stands at the head of a plan, as a person wants it; days as `YYYY-MM-DD`, empty where there is none. */
export interface HeadWish {
  title: string;
  number: string;
  signedOn: string;
  startsOn: string;
  from: string;
  to: string;
  ladder: string;
}

export function headWishOf({ plan }: Plan): HeadWish {
  const { title, number, signedOn, startsOn, term, ladder } = plan;
  return {
    title,
    number: number ?? '',
    signedOn: signedOn ?? '',
    startsOn: startsOn ?? '',
    from: term.start,
    to: term.end,
    ladder,
  };
}

/** What differs is changed; questions about it are answered by that. Refusals: `wrong-date`, `no-title`, those of the check. */
export function editHead(text: string, plan: Plan, wish: HeadWish, review: Review): Outcome<Answered> {
  const was = headWishOf(plan);
  if (wish.title === '') return refused('no-title', 'Chưa ghi tên kế hoạch.', 'title');
  for (const field of ['signedOn', 'startsOn', 'from', 'to'] as const) {
    const isNeeded = field === 'from' || field === 'to';
    if (wish[field] === '' ? isNeeded : !isLocalDate(wish[field]))
      return refused(
        'wrong-date',
        `“${wish[field]}” không phải một ngày; cần ngày có thật, ví dụ 15/01/2021.`,
        field,
      );
  }
  return edited(text, plan, [], review, ({ editor, word }) => {
    const settled = new Set<string>();
    const set = (field: keyof HeadWish, path: string[], value: string | null, about?: string) => {
      if (wish[field] === was[field]) return;
      editor.set(['plan', ...path], value);
      if (about !== undefined) settled.add(about);
    };
    set('title', ['title'], wish.title, 'title');
    set('number', ['number'], wish.number === '' ? null : wish.number);
    set('signedOn', ['signedOn'], wish.signedOn === '' ? null : wish.signedOn);
    set('startsOn', ['startsOn'], wish.startsOn === '' ? null : wish.startsOn, 'startsOn');
    set('from', ['term', 'start'], wish.from, 'term');
    set('to', ['term', 'end'], wish.to, 'term');
    set('ladder', ['ladder'], wish.ladder);
    (plan.plan.questions ?? []).forEach(({ about }, i) => {
      if (settled.has(about)) editor.set(['plan', 'questions', i, 'confirmed'], word);
    });
    return accepted('Đã lưu thông tin đầu văn bản.');
  });
}
