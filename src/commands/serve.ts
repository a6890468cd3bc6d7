import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { enterUserFolder } from '../content/content-folder.ts';
import { createSiteServer } from './site-server.ts';

enterUserFolder();
const { OUT_DIR: folder = '', BASE_PATH = '/', PORT = '4321' } = process.env;

if (!/^\d{1,5}$/u.test(PORT) || Number(PORT) > 65535) {
  console.error(`PORT must be a number up to 65535, not "${PORT}".`);
  process.exit(1);
}

if (!existsSync(join(folder, 'index.html'))) {
  console.error(`There is no built site in ${folder}. Build it first: npm run build`);
  process.exit(1);
}
const server = createSiteServer({ folder, base: BASE_PATH });
server.on('error', (error: NodeJS.ErrnoException) => {
  const isTaken = error.code === 'EADDRINUSE';
  console.error(isTaken ? `Port ${PORT} is in use. Choose another: PORT=8080 npm start` : error.message);
  process.exit(1);
});
server.listen(Number(PORT), () => {
  const path = BASE_PATH.replace(/^\/*|\/*$/gu, '');
  console.log(`At Odds is at http://localhost:${PORT}/${path === '' ? '' : `${path}/`}`);
});
