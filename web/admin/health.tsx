import { healthOf, type HealthPart, type HealthState } from '../../client/health';
import type { Said } from '../../domain/lang';
import type { Answer } from '../answer';
import { Table } from '../parts/table';
import { PATHS } from '../paths';
import { say, type Visit } from '../visit';
import { moment } from '../words/dates';
import { saidIn } from '../words/said';
import { adminPage } from './frame';
import { ADMIN_WORDS } from './words';

const WORDS: Said<{
  caption: string;
  part: string;
  state: string;
  found: string;
  parts: Record<HealthPart['part'], string>;
  states: Record<HealthState, string>;
  noAnswer: Record<HealthPart['part'], string>;
  version: (version: string) => string;
  answers: (ms: string) => string;
  workers: (n: string) => string;
  noWorkers: string;
  stores: Record<string, string>;
  lastSent: (at: string) => string;
  neverSent: string;
  doubts: (n: string) => string;
  free: (free: string, total: string) => string;
  backup: string;
  asOf: string;
  software: string;
}> = {
  vi: {
    caption: 'Các phần của hệ thống',
    part: 'Phần',
    state: 'Tình trạng',
    found: 'Ghi nhận',
    parts: {
      server: 'Máy chủ nhắc việc',
      worker: 'Tiến trình làm việc',
      store: 'Kho dữ liệu',
      mail: 'Gửi thư',
      disk: 'Ổ đĩa',
      backup: 'Sao lưu',
    },
    states: { ok: 'Bình thường', warning: 'Cần để ý', problem: 'Có sự cố', unknown: 'Chưa rõ' },
    noAnswer: {
      server: 'Không trả lời. Thư nhắc dừng lại cho đến khi máy chủ chạy; không việc nào bị mất.',
      worker: 'Không trả lời. Hãy xem “dondoc up” hoặc “dondoc worker” còn chạy không.',
      store: 'Không trả lời. Hãy xem máy chủ cơ sở dữ liệu.',
      mail: 'Không đọc được sổ gửi thư.',
      disk: 'Không đọc được.',
      backup: '',
    },
    version: (version) => `phiên bản ${version}`,
    answers: (ms) => `trả lời sau ${ms} ms`,
    workers: (n) => `${n} tiến trình đang nhận việc`,
    noWorkers:
      'Không có tiến trình nào nhận việc: không thư nào được gửi. Hãy chạy “dondoc up” hoặc “dondoc worker”.',
    stores: {
      pglite: 'có sẵn (PGlite)',
      'served-pglite': 'có sẵn (PGlite, tiến trình khác phục vụ)',
      postgres: 'PostgreSQL',
    },
    lastSent: (at) => `thư gần nhất ${at}`,
    neverSent: 'chưa gửi thư nào',
    doubts: (n) => `${n} thư cần người quyết định`,
    free: (free, total) => `còn ${free} GB trên ${total} GB`,
    backup: 'Hệ thống không tự biết lần sao lưu gần nhất; xem quy trình sao lưu của văn phòng.',
    asOf: 'Lúc',
    software: 'Phần mềm',
  },
  en: {
    caption: 'Parts of the system',
    part: 'Part',
    state: 'State',
    found: 'Found',
    parts: {
      server: 'Server of reminders',
      worker: 'Worker',
      store: 'Store',
      mail: 'Mail',
      disk: 'Disk',
      backup: 'Backup',
    },
    states: { ok: 'Well', warning: 'Look at it', problem: 'Trouble', unknown: 'Not known' },
    noAnswer: {
      server: 'Does not answer. Reminders stand still until it runs; nothing is lost.',
      worker: 'Does not answer. See whether “dondoc up” or “dondoc worker” still runs.',
      store: 'Does not answer. See the database server.',
      mail: 'The ledger of letters cannot be read.',
      disk: 'Cannot be read.',
      backup: '',
    },
    version: (version) => `version ${version}`,
    answers: (ms) => `answers after ${ms} ms`,
    workers: (n) => `${n} processes take work`,
    noWorkers: 'Nobody takes work: no letter is sent. Run “dondoc up” or “dondoc worker”.',
    stores: {
      pglite: 'built in (PGlite)',
      'served-pglite': 'built in (PGlite, served by another process)',
      postgres: 'PostgreSQL',
    },
    lastSent: (at) => `last letter ${at}`,
    neverSent: 'no letter was sent yet',
    doubts: (n) => `${n} letters need a decision`,
    free: (free, total) => `${free} GB of ${total} GB free`,
    backup: 'The system does not know of the last backup; see the routine of the office.',
    asOf: 'As of',
    software: 'Software',
  },
};

const TONES: Record<HealthState, string> = { ok: 'green', warning: 'amber', problem: 'red', unknown: '' };
const MB_A_GB = 1024;

export async function healthPage(visit: Visit): Promise<Answer> {
  const words = say(visit, WORDS);
  const { office } = visit;
  const { client, taskQueue, store, folder } = office;
  const parts = await healthOf({ client, taskQueue, store, folder: folder.root, now: office.now() });
  return adminPage(visit, {
    title: say(visit, ADMIN_WORDS).health,
    children: (
      <>
        <Table<HealthPart>
          caption={words.caption}
          rows={parts}
          rowKey={({ part }) => part}
          empty=""
          columns={[
            { title: words.part, cell: ({ part }) => words.parts[part] },
            {
              title: words.state,
              cell: ({ state }) => <span class={`mark ${TONES[state]}`}>{words.states[state]}</span>,
            },
            { title: words.found, cell: (part) => <Found visit={visit} part={part} /> },
          ]}
        />
        <p class="muted">
          {words.asOf} {moment(office.now())}
        </p>
      </>
    ),
  });
}

function Found({ visit, part: { part, state, facts } }: { visit: Visit; part: HealthPart }) {
  const words = say(visit, WORDS);
  const fact = (name: string) => String(facts[name] ?? '');
  if (part === 'backup') return <>{words.backup}</>;
  if (part === 'worker' && facts['workers'] === 0) return <>{words.noWorkers}</>;
  if (state === 'problem') return <>{words.noAnswer[part]}</>;
  switch (part) {
    case 'server':
      return <>{words.version(fact('version'))}</>;
    case 'worker':
      return <>{words.workers(fact('workers'))}</>;
    case 'store':
      return (
        <>
          {words.stores[fact('engine')] ?? fact('engine')} {fact('version')},{' '}
          {words.answers(fact('latencyMs'))} {saidIn(visit.lang, fact('warnings'))}
        </>
      );
    case 'mail': {
      const at = facts['lastSentAt'];
      return (
        <>
          {typeof at === 'number' ? words.lastSent(moment(at)) : words.neverSent}
          {facts['doubts'] === 0 ? null : (
            <>
              ; <a href={visit.url(PATHS.letters)}>{words.doubts(fact('doubts'))}</a>
            </>
          )}
        </>
      );
    }
    case 'disk': {
      const gb = (name: string) => (Number(facts[name]) / MB_A_GB).toFixed(1);
      return <>{words.free(gb('freeMb'), gb('totalMb'))}</>;
    }
  }
}
