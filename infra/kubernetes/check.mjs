// Holds objects of Kubernetes against its published schemas, and finds fields that no schema knows: a misspelt probe is no probe.
//   node check.mjs MODULES < objects.yaml
// MODULES is a folder with the packages kubernetes-models (generated from the OpenAPI description of Kubernetes) and yaml.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const modules = resolve(process.argv[2]);
const { parseAllDocuments } = createRequire(`${modules}/`)('yaml');

/** The value, telling which of its fields were looked at. A schema that knows a field looks at it. */
function watched(value, path, seen) {
  if (value === null || typeof value !== 'object') return value;
  return new Proxy(value, {
    get(target, name) {
      if (typeof name === 'symbol') return target[name];
      seen.add(`${path}/${name}`);
      return watched(target[name], `${path}/${name}`, seen);
    },
  });
}

function fields(value, path = '') {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => [`${path}/${name}`, ...fields(inner, `${path}/${name}`)]);
}

const wrong = [];
let objects = 0;
for (const document of parseAllDocuments(readFileSync(0, 'utf8'))) {
  const object = document.toJS();
  if (!object) continue;
  objects++;
  const name = `${object.kind} ${object.metadata?.name}`;
  const [group, version] = object.apiVersion.includes('/') ? object.apiVersion.split('/') : ['', object.apiVersion];
  const file = [modules, 'node_modules/kubernetes-models', group, version, `${object.kind}.js`].filter(Boolean).join('/');
  let model;
  try {
    model = (await import(pathToFileURL(file).href))[object.kind];
  } catch {
    wrong.push(`${name}: Kubernetes knows no ${object.apiVersion} ${object.kind}`);
    continue;
  }
  const seen = new Set(['/apiVersion', '/kind']);
  try {
    model.prototype.validate.call(watched(object, '', seen));
  } catch (error) {
    wrong.push(`${name}: ${error.message}`);
  }
  const unknown = fields(object).filter((path) => !seen.has(path));
  // Below a field that is unknown everything is.
  unknown
    .filter((path) => !unknown.includes(path.slice(0, path.lastIndexOf('/'))))
    .forEach((path) => wrong.push(`${name}: no schema knows ${path}`));
}
wrong.forEach((sentence) => console.log(sentence));
console.log(`${objects} objects, ${wrong.length} wrong`);
process.exit(wrong.length === 0 && objects > 0 ? 0 : 1);
