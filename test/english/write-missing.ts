import { BOOKS } from '../../client/english/phrases';
import { sourcePhrases } from './source-phrases';

/* Prints what the phrase books do not know yet, with the places where it is said: npm run english:missing [-- folder] */

const [folder = ''] = process.argv.slice(2);
const known = new Set(BOOKS.flatMap((book) => Object.keys(book)));
const missing = [...sourcePhrases()].filter(
  ([key, places]) => !known.has(key) && places.some((place) => place.startsWith(folder)),
);
for (const [key, places] of missing)
  process.stdout.write(`${JSON.stringify(key)}  // ${places.join(', ')}\n`);
process.stderr.write(`${missing.length} missing\n`);
