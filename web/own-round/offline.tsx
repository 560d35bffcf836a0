import { CheckBox, Seal } from '../parts/form';
import { say, type Visit } from '../visit';
import { offeredSigner } from './offered';
import { WORDS } from './words';

/** The form as a file, and the way back for it. */
export function Offline({ visit, base, isLate }: { visit: Visit; base: string; isLate: boolean }) {
  const words = say(visit, WORDS);
  return (
    <details class="panel">
      <summary>{words.offline}</summary>
      <p>{words.offlineHint}</p>
      <p class="actions">
        <a class="button" href={visit.url(`${base}/bieu`, { dang: 'xlsx' })}>
          {words.take} .xlsx
        </a>
        <a class="button" href={visit.url(`${base}/bieu`, { dang: 'docx' })}>
          {words.take} .docx
        </a>
      </p>
      <form method="post" action={visit.url(`${base}/tep`)} enctype="multipart/form-data">
        <Seal visit={visit} />
        <div class="field">
          <label for="o-tep">{words.file}</label>
          <input id="o-tep" type="file" name="files" accept=".xlsx,.docx" required />
        </div>
        {visit.viewer.name === null ? (
          <div class="field">
            <label for="o-tep-by">
              {words.by} ({words.byHint.toLocaleLowerCase('vi')})
            </label>
            <input id="o-tep-by" name="by" required autocomplete="name" value={offeredSigner(visit)} />
          </div>
        ) : null}
        {isLate ? <CheckBox name="late" label={words.lateConfirm} /> : null}
        <p class="actions">
          <button>{words.upload}</button>
        </p>
      </form>
    </details>
  );
}
