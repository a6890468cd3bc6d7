import { STORY_LIST_SCHEMA_NAME, type StoryList } from '../schema/comparison-schema.ts';
import { annotationsAddress, comparisonAddress, resolveAddress, schemaAddress } from '../site/data-addresses.ts';
import type { ComparedOutline } from '../site/stories.ts';
import { describeStoryData } from './comparison-data.ts';

function listStory({ story, comparisons }: ComparedOutline): StoryList['stories'][number] {
  const points = { conflict: 0, tension: 0, refine: 0, nuance: 0, agree: 0, single: 0 };
  for (const { standing } of comparisons) points[standing] += 1;
  return {
    ...describeStoryData(story),
    articles: story.articles.length,
    records: story.records.length,
    points,
    comparison: resolveAddress(comparisonAddress(story.id)),
    annotations: resolveAddress(annotationsAddress(story.id)),
  };
}

/** All stories, each with where its data are. */
export function describeStories(stories: readonly ComparedOutline[]): StoryList {
  return {
    $schema: resolveAddress(schemaAddress(STORY_LIST_SCHEMA_NAME)),
    version: 1,
    stories: stories.map(listStory),
  };
}
