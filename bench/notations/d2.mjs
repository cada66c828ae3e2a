// d2.mjs FILE...: D2 compiles each, and its picture is written beside it.
import fs from 'node:fs';
import { D2 } from '@terrastruct/d2';
import { readAll } from './reading.mjs';

const d2 = new D2();

await readAll(async (file, text) => {
  const compiled = await d2.compile(text, { options: { layout: 'elk', pad: 20 } });
  fs.writeFileSync(file + '.svg', await d2.render(compiled.diagram, compiled.renderOptions));
});
