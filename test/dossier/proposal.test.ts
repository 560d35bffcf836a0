import { proposalBy, proposalFor, type ProposalFacts } from '../../domain/dossier/proposal';
import { localDate } from '../../domain/time/epoch';
import { asked, decided, MONDAY, reported, required, rowOf, type Story } from './rows';

const FIRST_TIME: ProposalFacts = {
  days: 18,
  named: 0,
  decisions: 0,
  unexplained: false,
  asks: false,
  percent: null,
  outsideCause: false,
};

describe('what is proposed to the Standing Committee, by the rule', () => {
  test.each<[string, Partial<ProposalFacts>, string]>([
    ['first time, 18 days', {}, 'remind firstTime'],
    ['first time, 60 days', { days: 60 }, 'remind firstTime'],
    ['61 days', { days: 61 }, 'criticise overSixtyDays'],
    ['90 days', { days: 90 }, 'criticise overSixtyDays'],
    ['91 days', { days: 91 }, 'inspect overNinetyDays'],
    ['named in an earlier dossier', { named: 1 }, 'criticise namedBefore'],
    ['an explanation not given', { unexplained: true }, 'criticise unexplained'],
    ['one decision already, named then', { named: 1, decisions: 1 }, 'criticise namedBefore'],
    ['two decisions already', { decisions: 2 }, 'inspect decidedTwice'],
    ['asks, half of it done', { asks: true, percent: 50 }, 'extend extensionNearlyDone'],
    ['asks, less than half done', { asks: true, percent: 49 }, 'remind extensionUngrounded'],
    [
      'asks, what holds it up lies with others',
      { asks: true, outsideCause: true },
      'extend extensionOutsideCause',
    ],
    ['half done, but nobody asked', { percent: 80 }, 'remind firstTime'],
    ['asks with a ground, named before', { asks: true, percent: 70, named: 2 }, 'extend extensionNearlyDone'],
    ['asks without a ground, named before', { asks: true, named: 1 }, 'criticise namedBefore'],
    ['asks before it is due, named before', { asks: true, named: 1, days: 0 }, 'remind extensionUngrounded'],
    ['asks with a ground after 91 days', { asks: true, percent: 90, days: 91 }, 'inspect overNinetyDays'],
  ])('%s', (_, facts, expected) => {
    const { measure, ground } = proposalBy({ ...FIRST_TIME, ...facts });
    expect(`${measure} ${ground}`).toBe(expected);
  });
});

describe('the facts of a row', () => {
  test.each<[string, Story, number, string]>([
    ['18 days after 30/09/2021 without a word', {}, 0, 'firstTime'],
    ['due on 16/08/2021: 63 days', { due: '2021-08-16' }, 0, 'overSixtyDays'],
    ['due on 19/07/2021: 91 days', { due: '2021-07-19' }, 0, 'overNinetyDays'],
    [
      'an explanation was due last Friday',
      { acts: [required('2021-10-11', '2021-10-15')] },
      0,
      'unexplained',
    ],
    ['an explanation is due today', { acts: [required('2021-10-11', '2021-10-18')] }, 0, 'firstTime'],
    [
      'asks, and has reported 60%',
      { acts: [reported('2021-10-01', 60), asked('2021-10-04', '2021-12-31', 'committee')] },
      0,
      'extensionNearlyDone',
    ],
    [
      'asks, and has reported a difficulty with a proposal to others',
      {
        acts: [
          reported('2021-10-01', null, 'Chưa có kinh phí', 'Đề nghị Sở Tài chính bố trí'),
          asked('2021-10-04', '2021-12-31', 'committee'),
        ],
      },
      0,
      'extensionOutsideCause',
    ],
    [
      'asks, and a difficulty that it asks nobody about is its own',
      { acts: [reported('2021-10-01', 20, 'Thiếu người'), asked('2021-10-04', '2021-12-31', 'committee')] },
      0,
      'extensionUngrounded',
    ],
    [
      'asks, and what it builds on is not there',
      { awaits: ['KH142-III.1-01/2021'], acts: [asked('2021-10-04', '2021-12-31', 'committee')] },
      0,
      'extensionOutsideCause',
    ],
    [
      'two decisions',
      { due: '2021-08-31', acts: [decided('2021-09-20', '2021-09-20'), decided('2021-10-04', '2021-10-04')] },
      2,
      'decidedTwice',
    ],
  ])('%s', (_, story, named, ground) => {
    expect(proposalFor(rowOf(story), named, MONDAY).ground).toBe(ground);
  });

  test('days are not counted while it is in its term again', () => {
    const moved = rowOf({ acts: [decided('2021-10-11', '2021-10-11', '2021-11-30')] });
    expect(proposalFor(moved, 0, localDate('2021-10-18')).ground).toBe('firstTime');
  });
});
