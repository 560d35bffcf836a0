import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPlanFile, type PlanFileProblem, type PlanFileReading } from '../../client/plan-file';
import type { LocalDate } from '../../domain/time/epoch';

/** A right plan file; the tests spoil single lines of it, counted from 1. */
export const RIGHT_LINES = `plan:
  code: KH9
  type: Kế hoạch
  number: 9-KH/TU
  issuer: Ban Thường vụ Tỉnh uỷ
  signedOn: 2026-01-05
  startsOn: 2026-01-12
  term: {start: 2026-01-01, end: 2028-12-31}
  title: Công tác dân vận 2026-2028
offices:
  secretariat: {name: Ban Dân vận Tỉnh uỷ, email: theo-doi@mau.example}
  office: {name: Văn phòng Tỉnh uỷ, email: van-phong@mau.example}
  committee: {name: Ban Thường vụ Tỉnh uỷ, email: thuong-vu@mau.example}
bodies:
  - id: ban-dan-van
    name: Ban Dân vận Tỉnh uỷ
    contacts: [{email: dan-van@mau.example}]
    head: {name: Trưởng Ban, email: truong-ban@mau.example}
  - id: tinh-doan
    name: Tỉnh đoàn
    contacts: [{email: tinh-doan@mau.example}]
    head: {email: bi-thu@mau.example}
  - id: hoi-nong-dan
    name: Hội Nông dân tỉnh
    contacts: [{email: nong-dan@mau.example}]
    head: {email: chu-tich@mau.example}
groups:
  - id: doan-the
    name: Các đoàn thể
    members: [tinh-doan, hoi-nong-dan]
obligations:
  - code: KH9-I.1-01
    clause: I.1
    kind: assignment
    summary: Khảo sát nền nếp sinh hoạt chi đoàn
    lead: [ban-dan-van]
    coordinating: [doan-the]
    deadline: {text: trong quý III/2026}
  - code: KH9-I.1-02
    clause: I.1
    kind: periodic
    summary: Tập huấn cán bộ đoàn thể
    lead: [doan-the]
    deadline: {text: hằng năm}
    dependsOn: [KH9-I.1-01]
targets:
  - code: KH9-II-01
    clause: II
    what: Tỷ lệ chi đoàn sinh hoạt đúng kỳ
    op: '>='
    value: 80
    unit: '%'`.split('\n');

/** The text with some lines replaced; null takes a line out. */
export function spoiled(lines: Record<number, string | null>): string {
  return RIGHT_LINES.flatMap((line, i) => {
    const other = lines[i + 1];
    if (other === undefined) return [line];
    return other === null ? [] : [other];
  }).join('\n');
}

/** A folder for the plan files of a test file. */
export function planFolder() {
  const root = mkdtempSync(join(tmpdir(), 'dondoc-plan-'));
  const path = (name: string) => join(root, name);
  return {
    root,
    path,
    write(content: string | Uint8Array, name = 'kh9.yaml'): string {
      writeFileSync(path(name), content);
      return path(name);
    },
    read(content: string | Uint8Array, startsOn?: LocalDate): PlanFileReading {
      return readPlanFile(this.write(content), { startsOn });
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Everything a reading complains of, whether it keeps the plan from being read or only from being started. */
export function problemsOf(reading: PlanFileReading): PlanFileProblem[] {
  return reading.ok ? reading.toConfirm : reading.problems;
}
