import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files of a content folder, by their paths in it. */
export type ContentFiles = Readonly<Record<string, string>>;

/** A small story with nothing wrong in it: two reports that differ, agree, and of which one tells more. */
export const smallContent = {
  'sources/north-post.yaml': 'name: The North Post\nhomepage: https://north.example/\n',
  'sources/south-star.yaml': 'name: The South Star\n',
  'stories/bridge/story.md': `---
title: What happened at the bridge?
date: "2025-05-01"
summary: A bridge was closed after a lorry hit it.
points:
  - id: cars
    question: How many cars were stopped?
    positions:
      ten: Ten
      twelve: Twelve
    relation: conflict
    aspects: [number]
    weight: central
  - id: closed
    question: Is the bridge closed?
    positions:
      closed: It is closed
  - id: mayor
    question: What did the mayor say?
    positions:
      sorry: He is sorry
    terms: [mayor]
---
The bridge crosses the river Ash.
`,
  'stories/bridge/north.md': `---
title: Lorry hits bridge
source: north-post
date: "2025-05-02"
language: en
copy:
  kind: original
claims:
  - point: cars
    position: ten
    statement: The queue was of ten.
    evidence:
      - Ten cars were stopped
  - point: closed
    position: closed
    statement: One cannot cross.
    evidence:
      - The bridge is closed
  - point: mayor
    position: sorry
    statement: He apologises.
    evidence:
      - “I am sorry,” the mayor said
---
A lorry hit the old bridge on Thursday. Ten cars were stopped behind it.

Nobody was hurt. The weather was fine. The weather was fine.

The bridge is closed. “I am sorry,” the mayor said.
`,
  'stories/bridge/south.md': `---
title: Bridge shut
source: south-star
date: "2025-05-02"
language: en
copy:
  kind: original
claims:
  - point: cars
    position: twelve
    statement: The queue was of twelve.
    evidence:
      - twelve cars had to stop
  - point: closed
    position: closed
    statement: One cannot cross.
    evidence:
      - The old bridge was shut
---
The old bridge was shut on Thursday.

Behind the lorry twelve cars had to stop.
`,
} satisfies ContentFiles;

export function writeContent(folder: string, files: ContentFiles): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
