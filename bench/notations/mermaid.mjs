// mermaid.mjs FILE...: Mermaid parses each, and a page that shows it is written beside it.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { readAll } from './reading.mjs';

const { window } = new JSDOM('<!doctype html><body></body>');
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import('mermaid');
const settings = { startOnLoad: false, securityLevel: 'strict', maxTextSize: 1e6, maxEdges: 1e4 };
mermaid.initialize(settings);
const here = path.dirname(fileURLToPath(import.meta.url));
const script = path.join(here, 'node_modules/mermaid/dist/mermaid.min.js');

await readAll(async (file, text) => {
  await mermaid.parse(text);
  const source = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  fs.writeFileSync(file + '.html', `<!doctype html><meta charset="utf-8"><body>
<pre class="mermaid">${source}</pre><script src="file://${script}"></script>
<script>mermaid.initialize(${JSON.stringify({ ...settings, startOnLoad: true })})</script>`);
});
