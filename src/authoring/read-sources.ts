import { readContent } from '../content/read-content.ts';
import { selectFiles } from '../content/content-file.ts';
import { validateFile } from '../content/validate-file.ts';
import type { Source } from '../domain/source.ts';
import { sourceSchema } from '../schema/source-schema.ts';

/** The publishers that a content folder knows; those whose files cannot be read by their ids alone. */
export function readSources(folder: string): readonly Source[] {
  return selectFiles(readContent(folder).files, 'source').map((file) => ({
    name: file.id,
    ...validateFile(file, sourceSchema).document?.data,
    id: file.id,
  }));
}
