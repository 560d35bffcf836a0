export { partyProfile } from '../../config/paper-profile';
export { writeWhole } from '../draft/write-file';
export { draftDossierPaper, draftUrgingPapers, type UrgingDraft } from './drafting';
export { paperAsDocx } from './write-docx';
