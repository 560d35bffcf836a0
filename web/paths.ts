/**
 * Addresses of pages, all below a stage (`visit.url` puts the stage before them). Ids hold `/`, which servers in between
 * may read as folders: it stands as `~` in an address, which no id holds.
 */
const inPath = (id: string) => encodeURIComponent(id.replaceAll('/', '~'));

/** The id that stands in a parameter of an address. */
export function idOf(param: string | undefined): string {
  return (param ?? '').replaceAll('~', '/');
}

export const PATHS = {
  morning: '/',
  login: '/dang-nhap',
  loginStep: '/dang-nhap/tiep',
  loginElsewhere: '/dang-nhap/lien-thong',
  loginReturn: '/dang-nhap/lien-thong/ve',
  logOut: '/dang-xuat',
  assignments: '/nhiem-vu',
  assignmentsExport: '/nhiem-vu.xlsx',
  assignmentsBulk: '/nhiem-vu-loat',
  savedViews: '/nhiem-vu-da-luu',
  assignment: (cycle: string, id: string) => `/nhiem-vu/${inPath(cycle)}/${inPath(id)}`,
  bodies: '/co-quan',
  body: (id: string) => `/co-quan/${inPath(id)}`,
  rounds: '/ky-bao-cao',
  round: (cycle: string, round: string) => `/ky-bao-cao/${inPath(cycle)}/${inPath(round)}`,
  targets: '/chi-tieu',
  dossiers: '/to-trinh',
  dossier: (id: string) => `/to-trinh/${inPath(id)}`,
  dossierPaper: (id: string) => `/to-trinh/${inPath(id)}/du-thao`,
  dossierDecision: (id: string, cycle: string, assignment: string) =>
    `/to-trinh/${inPath(id)}/quyet-dinh/${inPath(cycle)}/${inPath(assignment)}`,
  calendar: '/lich',
  feeds: '/lich/dang-ky',
  feedFile: (secret: string) => `/lich/${secret}.ics`,
  pictures: '/bieu-do',
  letters: '/thu-da-gui',
  letter: (key: string) => `/thu-da-gui/${inPath(key)}`,
  letterHtml: (key: string) => `/thu-da-gui/${inPath(key)}/nguyen-van`,
  letterDecision: (key: string) => `/thu-da-gui/${inPath(key)}/quyet-dinh`,
  audit: '/nhat-ky',
  own: '/viec-cua-toi',
  ownAssignment: (cycle: string, id: string) => `/viec-cua-toi/${inPath(cycle)}/${inPath(id)}`,
  ownAct: (cycle: string, id: string, act: string, way: 'gui' | 'gui-tep' | 'nhap') =>
    `/viec-cua-toi/${inPath(cycle)}/${inPath(id)}/${way}/${act}`,
  ownReceipts: '/viec-cua-toi/bien-nhan',
  ownReceipt: (n: number | string) => `/viec-cua-toi/bien-nhan/${n}`,
  ownLeave: '/viec-cua-toi/roi',
  link: (secret: string) => `/l/${secret}`,
  lostLink: '/quen-lien-ket',
  file: (sha256: string) => `/tep/${sha256}`,
  ownRound: (cycle: string, round: string) => `/viec-cua-toi/ky/${inPath(cycle)}/${inPath(round)}`,
  self: '/tai-khoan',
  ownPassword: '/tai-khoan/mat-khau',
  ownSecondStep: '/tai-khoan/buoc-hai',
  ownSessions: '/tai-khoan/phien',
  admin: '/quan-tri',
  plans: '/quan-tri/van-ban',
  plan: (id: string) => `/quan-tri/van-ban/${inPath(id)}`,
  cycles: '/quan-tri/chu-ky',
  cycle: (id: string) => `/quan-tri/chu-ky/${inPath(id)}`,
  cycleAmend: (id: string) => `/quan-tri/chu-ky/${inPath(id)}/sua-doi`,
  directory: '/quan-tri/danh-ba',
  users: '/quan-tri/nguoi-dung',
  user: (login: string) => `/quan-tri/nguoi-dung/${inPath(login)}`,
  substitutes: '/quan-tri/uy-quyen',
  calendars: '/quan-tri/ngay-nghi',
  ladders: '/quan-tri/lich-nhac',
  health: '/quan-tri/tinh-trang',
  rehearsals: '/dien-tap',
  /** Of one rehearsal: it is no page of a stage, but where the stage begins. */
  mailbox: '/hop-thu',
  mailWords: (id: string) => `/hop-thu/${encodeURIComponent(id)}/nguyen-van`,
  conduct: '/dieu-khien',
  cast: '/dong-vai',
  entry: '/vao',
  rehearsalEnd: '/dien-tap/dung',
} as const;

/** Where the pages of a rehearsal begin. */
export function stageBase(scope: string, realScope: string): string {
  return scope === realScope ? '' : `/dien-tap/${encodeURIComponent(scope)}`;
}
