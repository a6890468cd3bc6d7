import { readdirSync, readFileSync } from 'node:fs';
import { createIndex } from 'pagefind';
import sharp from 'sharp';
import { parse } from 'yaml';

/** What a user would write: templates over the fields of the content, one picture a story, Pagefind as it comes. */
export default function configure(config) {
  const stories = new Map();
  const sources = readdirSync('content/sources').map((file) => ({
    ...parse(readFileSync(`content/sources/${file}`, 'utf8')),
    id: file.replace('.yaml', ''),
    documents: [],
  }));
  let collected;
  const collect = (api) => (collected ??= collectStories(api.getFilteredByGlob('content/stories/**/*.md')));
  config.addGlobalData('layout', 'content.njk');
  config.addCollection('stories', collect);
  config.addCollection('sources', (api) => collect(api) && sources);
  config.addCollection('points', (api) =>
    collect(api).flatMap((story) => story.points.map((point) => ({ story, point }))),
  );
  config.addFilter('storyOf', storyOf);
  config.addFilter('on', (claims, point) => claims.filter((claim) => claim.point === point.id));
  config.addFilter('addressOf', (path) => path.replace('./content', '').replace(/(\/story)?\.md$/, '/'));
  config.on('eleventy.after', async ({ directories }) => {
    for (const { url, title } of stories.values()) {
      const text = `<text x="60" y="330" font-family="serif" font-size="40">${title}</text>`;
      const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">${text}</svg>`;
      await sharp(Buffer.from(picture)).flatten({ background: 'white' }).toFile(`${directories.output}${url}share.png`);
    }
    const { index } = await createIndex();
    await index.addDirectory({ path: directories.output });
    await index.writeFiles({ outputPath: `${directories.output}/pagefind` });
    await index.deleteIndex();
  });

  function collectStories(items) {
    for (const item of items) {
      const { data, inputPath } = item;
      if (data.points) Object.assign(storyOf(inputPath), data);
      else storyOf(inputPath).documents.push(item);
      sources.find(({ id }) => id === data.source)?.documents.push(item);
    }
    return [...stories.values()].toSorted((a, b) => b.date - a.date);
  }

  function storyOf(path) {
    const url = `/${path.split('/').slice(2, 4).join('/')}/`;
    if (!stories.has(url)) stories.set(url, { url, documents: [] });
    return stories.get(url);
  }
}
