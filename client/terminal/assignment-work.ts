import type { PartJson, SubmissionJson } from '../assignment-json';
import { fileBlocks, paperWords, said, when, type Block, type Section } from './assignment-lines';
import type { ShownAssignment } from './assignment-view';
import { printable } from './text';
import { said as inLanguage } from './tongue';
import { dayOrNone } from './words';

/** What bodies did: coordination, progress, results with their answers. */
export function workSections(model: ShownAssignment): Section[] {
  return [
    { title: 'Phối hợp thực hiện', blocks: model.parts.flatMap(partBlocks) },
    { title: 'Tiến độ', blocks: model.progress.flatMap(progressBlocks) },
    { title: 'Kết quả', blocks: resultBlocks(model) },
  ];
}

export function partBlocks({ name, takesPart, given, asked, contributions }: PartJson): Block[] {
  const gone = takesPart ? '' : ', không còn phối hợp';
  return [
    { label: given ? 'Đã gửi' : 'Chưa gửi', text: `${printable(name)}${gone}` },
    ...(asked === null
      ? []
      : [
          {
            label: '  được đề nghị',
            text: `${said(asked.at, asked.by, asked.what)} (chậm nhất ${dayOrNone(asked.dueOn)})`,
          },
        ]),
    ...contributions.flatMap(({ kind, at, by, text, files }) => [
      { label: kind === 'opinion' ? '  ý kiến' : '  kết quả phối hợp', text: said(at, by, text) },
      ...fileBlocks(files),
    ]),
  ];
}

function progressBlocks({
  at,
  by,
  text,
  percent,
  difficulties,
  proposals,
}: ShownAssignment['progress'][number]): Block[] {
  return [
    { label: percent === null ? 'Báo cáo' : `Báo cáo ${percent}%`, text: said(at, by, text) },
    ...(difficulties === null ? [] : [{ label: '  khó khăn', text: printable(difficulties) }]),
    ...(proposals === null ? [] : [{ label: '  kiến nghị', text: printable(proposals) }]),
  ];
}

/** A return answers the submission before it. */
function resultBlocks({ submissions, returnNotes, draft }: ShownAssignment): Block[] {
  const results = submissions.flatMap((submission, i) => {
    const answer = returnNotes[i];
    return [
      ...submissionBlocks(submission),
      ...(answer === undefined
        ? []
        : [
            {
              label: `Trả lại lần ${i + 1}`,
              text: `${said(answer.at, answer.by, answer.reason)} (hạn mới ${dayOrNone(answer.newEffectiveDue)})`,
            },
          ]),
    ];
  });
  if (draft === null) return results;
  return [
    ...results,
    { label: 'Chờ duyệt', text: said(draft.at, draft.by, draft.text) },
    ...(draft.paper === null ? [] : [{ label: '  văn bản', text: paperWords(draft.paper) }]),
    ...fileBlocks(draft.files),
  ];
}

/** The four dates stand apart: of the paper, handed in, received, accepted. */
function submissionBlocks(submission: SubmissionJson): Block[] {
  const { version, by, text, paper, submittedAt, receivedAt, acceptedAt, approvedBy, files } = submission;
  const approved = approvedBy === null ? '' : `, ${printable(approvedBy)} ${inLanguage('duyệt')}`;
  const dates = [
    ...(paper === null ? [] : [paperWords(paper)]),
    `nộp ${when(submittedAt)}`,
    `nhận ${when(receivedAt)}`,
    ...(acceptedAt === null ? [] : [`chấp nhận ${when(acceptedAt)}`]),
  ];
  return [
    { label: `Kết quả lần ${version}`, text: `${printable(by)}${approved}: ${printable(text)}` },
    { label: '  các ngày', text: dates.join('; ') },
    ...fileBlocks(files),
  ];
}
