import { openDatabase } from '#db/open-database.ts';
import { Problem } from '#kernel/problem.ts';

/** Opens a folder, says so and holds it until it is killed: `hold-folder.ts <folder> [url]`. */
const [folder = '', url] = process.argv.slice(2);

try {
  await openDatabase({ kind: 'embedded', folder }, { thread: 'worker', describe: () => (url ? { url } : {}) });
  console.log('holds');
} catch (error) {
  console.log(error instanceof Problem ? `${error.kind}: ${error.message}` : String(error));
  process.exit(1);
}
