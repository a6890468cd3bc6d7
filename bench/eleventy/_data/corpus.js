import { readFileSync } from 'node:fs';

/** What pages show beside the texts: stories with their points, articles and claims, and the sources. */
export default function loadCorpus() {
  const { stories, sources } = JSON.parse(readFileSync(new URL('../corpus.json', import.meta.url), 'utf8'));
  return {
    stories,
    storyById: new Map(stories.map((story) => [story.id, story])),
    points: stories.flatMap((story) => story.points.map((point) => ({ story, point }))),
    sources: sources.map((source) => ({
      ...source,
      articles: stories.flatMap((story) =>
        story.articles.filter((article) => article.source === source.id).map((article) => ({ story, article })),
      ),
    })),
  };
}
