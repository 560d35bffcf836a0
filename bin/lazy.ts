/* eslint-disable @typescript-eslint/no-require-imports --
 * The engine's libraries take two to three seconds to load, those for documents and workbooks half a second. A command that only reads a phrase or a calendar does not
 * pay for them; those that need them ask here.
 */

export const lazy = {
  office: () => require('../worker/office') as typeof import('../worker/office'),
  server: () => require('../worker/temporal-server') as typeof import('../worker/temporal-server'),
  externalServer: () =>
    require('../worker/temporal-server/external') as typeof import('../worker/temporal-server/external'),
  store: () => require('../store') as typeof import('../store'),
  connect: () => require('../client/connect') as typeof import('../client/connect'),
  cycles: () => require('../client/cycles') as typeof import('../client/cycles'),
  officeRules: () => require('../client/office-rules') as typeof import('../client/office-rules'),
  starting: () => require('../client/start-cycle') as typeof import('../client/start-cycle'),
  assignments: () => require('../client/assignments') as typeof import('../client/assignments'),
  mails: () => require('../client/mails') as typeof import('../client/mails'),
  files: () => require('../client/files') as typeof import('../client/files'),
  acting: () => require('../client/acting') as typeof import('../client/acting'),
  reports: () => require('../client/reports') as typeof import('../client/reports'),
  trace: () => require('../client/trace') as typeof import('../client/trace'),
  urgeReports: () => require('../client/urge-reports') as typeof import('../client/urge-reports'),
  renderPaper: () =>
    (require('../client/papers/render') as typeof import('../client/papers/render')).renderPaper,
  rounds: () => require('../client/rounds') as typeof import('../client/rounds'),
  amending: () => require('../client/amend-cycle') as typeof import('../client/amend-cycle'),
  bulk: () => require('../client/bulk') as typeof import('../client/bulk'),
  successors: () => require('../client/successors') as typeof import('../client/successors'),
  users: () => require('../client/users') as typeof import('../client/users'),
  substitutes: () => require('../client/substitutes') as typeof import('../client/substitutes'),
  readDraft: () =>
    (require('../client/draft/read-draft') as typeof import('../client/draft/read-draft')).readDraft,
  workbooks: () =>
    require('../client/draft/xlsx/write-workbook') as typeof import('../client/draft/xlsx/write-workbook'),
  paperDrafting: () => require('../client/papers/drafting') as typeof import('../client/papers/drafting'),
  paperFiles: () => require('../client/papers/render') as typeof import('../client/papers/render'),
  partForms: () => require('../client/parts/round-form') as typeof import('../client/parts/round-form'),
  partFiles: () => require('../client/parts/write-form') as typeof import('../client/parts/write-form'),
  english: () => (require('../client/english') as typeof import('../client/english')).english(),
  refusals: () => require('../client/refusals') as typeof import('../client/refusals'),
  rehearsalsInUse: () =>
    (require('./rehearsal-folders') as typeof import('./rehearsal-folders')).rehearsalsInUse,
  webOffice: () => require('./web-office') as typeof import('./web-office'),
  play: () => (require('./play') as typeof import('./play')).play,
  showInPages: () => (require('./play') as typeof import('./play')).showInPages,
  engineLog: () => require('./engine-log') as typeof import('./engine-log'),
};
