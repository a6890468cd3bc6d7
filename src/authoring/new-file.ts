import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { Refusal } from './import/refusal.ts';

export type IfThere = 'keep' | 'replace';

/**
 * Writes a file whole or not at all: into a temporary one beside it, which then takes its name. A run that is
 * stopped leaves at most the temporary file, whose name begins with a point, so that nothing reads it.
 * @param folder the folder that must hold the file
 * @param inside path below it, with forward slashes
 * @param ifThere whether a file of that name stays
 * @throws {Refusal} when there is one that stays, or when a link leads out of the folder
 */
export function writeNewFile(folder: string, inside: string, text: string, ifThere: IfThere): void {
  const path = join(folder, inside);
  proveInside(folder, path);
  mkdirSync(dirname(path), { recursive: true });
  proveInside(folder, path);
  const temporary = join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`);
  try {
    const file = openSync(temporary, 'wx');
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (ifThere === 'replace') renameSync(temporary, path);
    else claimName(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Gives a file its name unless another has it, in one step, so that two runs cannot both win. */
function claimName(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST' || existsSync(path)) throw refuseExisting(path);
    // Some file systems have no hard links.
    renameSync(temporary, path);
  }
}

export function refuseExisting(path: string): Refusal {
  return new Refusal(
    `${relative(process.cwd(), path)} is there already; nothing was written over it.`,
    'Choose another name, or remove the file. "npm run import" takes a name with --as, and writes over it with --force.',
  );
}

/** Links inside the folder may lead elsewhere. */
function proveInside(folder: string, path: string): void {
  let around = existsSync(path) ? path : dirname(path);
  while (!existsSync(around)) around = dirname(around);
  const root = existsSync(folder) ? realpathSync(folder) : folder;
  const real = realpathSync(around);
  const isInside = real === root || real.startsWith(root + sep) || root.startsWith(real + sep);
  if (!isInside) {
    throw new Refusal(
      `${relative(process.cwd(), path)} leads out of the content folder.`,
      'Put a folder in place of the link, or choose another content folder with CONTENT_DIR.',
    );
  }
}
