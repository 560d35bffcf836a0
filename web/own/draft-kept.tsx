import type { Visit } from '../visit';

export function DraftKept({ visit, at }: { visit: Visit; at: string }) {
  return (
    <>
      {{ vi: 'Đã lưu nháp lúc', en: 'Draft kept at' }[visit.lang]} {at}
    </>
  );
}
