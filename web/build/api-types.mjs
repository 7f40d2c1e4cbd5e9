// Writes the types of the API's answers from the server's own description: npm run api -- http://127.0.0.1:7071 [file]
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const [source = 'http://127.0.0.1:7071', file = 'src/api/openapi.d.ts'] = process.argv.slice(2);

const description = source.startsWith('http')
  ? await (await fetch(new URL('/openapi.json', source))).json()
  : JSON.parse(await readFile(source, 'utf8'));
// The paths would be most of the file; client.ts names the few that the pages use, and a test looks them up in the description.
const types = astToString(
  await openapiTS({
    openapi: description.openapi,
    info: description.info,
    paths: {},
    components: description.components,
  }),
);
await writeFile(file, `// Made from the server's /openapi.json by build/api-types.mjs. Do not edit.\n${types}`);
