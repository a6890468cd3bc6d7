import type { PointComparison } from '../domain/comparison.ts';
import type { Story } from '../domain/story.ts';
import { embedAddress, homeAddress } from '../site/addresses.ts';
import { resolveAddress, shareImageAddress } from '../site/data-addresses.ts';
import { SHARE_IMAGE_SIZE } from './page-head.ts';
import { escapeMarkup } from './escape-markup.ts';

/** In CSS pixels. What does not fit is scrolled to: no script tells the page around how high its frame should be. */
const FRAME = { width: 640, height: 480 } as const;

/** The line of HTML that shows a point in a page of another site. */
export function writeFrame(story: Story, { point }: PointComparison): string {
  const attributes = {
    src: resolveAddress(embedAddress(story.id, point.id)),
    title: point.question,
    width: String(FRAME.width),
    height: String(FRAME.height),
    loading: 'lazy',
    style: 'max-width: 100%; border: 0',
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeMarkup(value)}"`);
  return `<iframe ${written.join(' ')}></iframe>`;
}

/** The same for programs: oEmbed 1.0, section 2.3.4.4. */
export function describeFrame(story: Story, comparison: PointComparison) {
  const { id, question } = comparison.point;
  return {
    type: 'rich',
    version: '1.0',
    title: question,
    provider_name: 'At Odds',
    provider_url: resolveAddress(homeAddress()),
    thumbnail_url: resolveAddress(shareImageAddress(story.id, id)),
    thumbnail_width: SHARE_IMAGE_SIZE.width,
    thumbnail_height: SHARE_IMAGE_SIZE.height,
    html: writeFrame(story, comparison),
    ...FRAME,
  };
}
