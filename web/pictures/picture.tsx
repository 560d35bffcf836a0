import type { Picture as Drawing } from '../../client/pictures/picture';
import type { Said } from '../../domain/lang';
import { say, type Visit } from '../visit';

const WORDS: Said<{ table: string }> = {
  vi: { table: 'Bảng số liệu' },
  en: { table: 'The figures as a table' },
};

/** A picture, what is to be seen in it, and its figures. */
export function Picture({ visit, picture }: { visit: Visit; picture: Drawing }) {
  const { id, title, says, drawn, key, table } = picture;
  const words = say(visit, WORDS);
  return (
    <figure class="picture panel" id={id} aria-labelledby={`ten-${id}`}>
      <h2 id={`ten-${id}`}>{title}</h2>
      <figcaption>{says}</figcaption>
      {drawn === null ? null : (
        <>
          <div
            class="picture-frame"
            tabIndex={0}
            role="img"
            aria-label={`${title}. ${says}`}
            dangerouslySetInnerHTML={{ __html: drawn.svg }}
          />
          {key === null ? null : <p class="muted">{key}</p>}
          <details>
            <summary>{words.table}</summary>
            <div class="table-frame" tabIndex={0} role="region" aria-label={title}>
              <table>
                <caption>{title}</caption>
                <thead>
                  <tr>
                    {table.head.map((name, i) => (
                      <th key={name} scope="col" class={i === 0 ? undefined : 'number'}>
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {table.rows.map(([name, ...values]) => (
                    <tr key={name}>
                      <th scope="row">{name}</th>
                      {values.map((value, i) => (
                        <td key={table.head[i + 1]} class="number">
                          {value}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        </>
      )}
    </figure>
  );
}
