// Reads the files that are named as arguments, one after the other, and tells which are not understood.
import fs from 'node:fs';

export async function readAll(read) {
  const files = process.argv.slice(2);
  let wrong = 0;
  for (const file of files) {
    try {
      await read(file, fs.readFileSync(file, 'utf8'));
    } catch (mistake) {
      wrong++;
      console.log(`${file}: ${String(mistake.message ?? mistake).slice(0, 500)}`);
    }
  }
  console.log(`${files.length} files, ${wrong} not read`);
  process.exit(wrong === 0 && files.length > 0 ? 0 : 1);
}
