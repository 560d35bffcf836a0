import { ownListOf, type OwnList } from '../../domain/own/list';
import { localDate } from '../../domain/time/epoch';
import { at, forms, lifeOf } from '../acts/lives';

/* `thuong/2026-Q3` is led by the Youth Union and due on 30/09/2026. */
const ID = 'thuong/2026-Q3';

function groupsOn(day: string, { isReceived = false, id = ID, body = 'tinh-doan' } = {}): (keyof OwnList)[] {
  const life = lifeOf(id).until(at(`${day} 09:00`));
  const row = (isReceived ? life.lived(`${day} 09:00`, forms.receive) : life).row();
  const list = ownListOf([row], { body, isHead: false, today: localDate(day) });
  return (Object.keys(list) as (keyof OwnList)[]).filter((group) => list[group].length > 0);
}

const receipt = lifeOf(ID).row().detail!.receipt!.on;

test('what was given stands among what is to be received until that is said, however far off it is due', () => {
  expect(groupsOn(receipt)).toEqual(['toReceive']);
  expect(groupsOn(receipt, { isReceived: true })).toEqual(['later']);
});

test('what is not given yet asks nothing of a body; what is due soon says that first', () => {
  expect(groupsOn('2026-03-02', { id: 'hang-quy/2026-Q4', body: 'mttq' })).toEqual(['later']);
  expect(groupsOn('2026-09-20')).toEqual(['soon']);
  expect(groupsOn('2026-10-05')).toEqual(['overdue']);
});
