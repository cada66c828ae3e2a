// check.mjs FILE...: lets Mermaid parse *.mmd and D2 compile *.d2; writes a page or a picture beside each.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';
import { D2 } from '@terrastruct/d2';

const { window } = new JSDOM('<!doctype html><body></body>');
globalThis.window = window;
globalThis.document = window.document;
const mermaid = (await import('mermaid')).default;
const settings = { startOnLoad: false, securityLevel: 'strict', maxTextSize: 1e6, maxEdges: 1e4 };
mermaid.initialize(settings);
const script = path.resolve(
  createRequire(import.meta.url).resolve('mermaid'), '..', 'mermaid.min.js');
const d2 = new D2();

async function readMermaid(file, text) {
  await mermaid.parse(text);
  const source = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  fs.writeFileSync(file + '.html', `<!doctype html><meta charset="utf-8"><body>
<pre class="mermaid">${source}</pre><script src="file://${script}"></script>
<script>mermaid.initialize(${JSON.stringify({ ...settings, startOnLoad: true })})</script>`);
}

async function readD2(file, text) {
  const compiled = await d2.compile(text, { options: { layout: 'elk', pad: 20 } });
  fs.writeFileSync(file + '.svg', await d2.render(compiled.diagram, compiled.renderOptions));
}

let wrong = 0;
const files = process.argv.slice(2);
for (const file of files) {
  const text = fs.readFileSync(file, 'utf8');
  try {
    await (file.endsWith('.mmd') ? readMermaid : readD2)(file, text);
  } catch (mistake) {
    wrong++;
    console.log(`${file}: ${String(mistake.message ?? mistake).slice(0, 500)}`);
  }
}
console.log(`${files.length} files, ${wrong} not read`);
process.exit(wrong === 0 && files.length > 0 ? 0 : 1);
