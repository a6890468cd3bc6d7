import type { Element, Root, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { shorten } from '../../content/excerpt.ts';
import type { Block } from './article-blocks.ts';
import { measureText } from './measure-text.ts';
import { findElements, readProperty, readWords } from './page-tree.ts';

/** What stands on a page beside the article. */
export interface RemovedFurniture {
  /** What it is, such as `the comment form`. */
  readonly kind: string;
  /** Its words, as they stood there; empty when it had none. */
  readonly words: string;
}

/** Elements that hold no text of an article, whatever stands in them. */
const MACHINERY = new Set(
  'script style template noscript iframe object embed applet link meta base svg math canvas audio video input button select textarea dialog nav map frame frameset'.split(
    ' ',
  ),
);

const COOKIES = 'a notice on cookies';
const DIALOG = 'a dialog';

/** What ends as sentences do. */
export const SENTENCE = /[.!?…。！？।؟](?:["”»’'“)\]]|\s)*$/u;

/** Kinds of furniture, and the words in classes, ids and roles by which pages name them. */
const KINDS: Readonly<Record<string, RegExp>> = {
  'comments and the comment form':
    /^(?:comments?|comment-?(?:form|list|area|section|respond|box|thread|wrap(?:per)?)|respond|disqus(?:-thread)?|livefyre|leave-?a?-?comment|fb-comments)$/u,
  'a share bar':
    /^(?:shares?|sharing|share-?(?:bar|buttons?|tools?|links?|icons?|this|box|block|menu)|social(?:-?(?:bar|buttons?|links?|icons?|share|sharing|media|tools?|list|wrap(?:per)?))?|sharedaddy|addtoany|addthis(?:-\w+)*|sharethis|a2a|jp-relatedposts-share|ssba|heateor(?:-\w+)*)$/u,
  'a newsletter box':
    /^(?:newsletter|newsletter-?(?:signup|sign-up|form|box|promo|subscribe|widget|block|cta|wrap(?:per)?)|signup-?(?:box|form)|email-?signup|subscribe-?(?:box|form|widget|block|cta)|mc-?embed-?signup|mailchimp|mc4wp(?:-\w+)*)$/u,
  'related links':
    /^(?:related|related-?(?:posts?|articles?|stories|content|links?|news|topics|items?|coverage|list|block|box|module|wrap(?:per)?)|recommended(?:-\w+)*|recommendations?|read-?(?:more|next|also)|more-?(?:stories|news|from|on|articles|links|posts)|most-?(?:read|popular|viewed|shared)|also-?(?:read|like|on)|you-?may-?(?:also-?)?like|trending|jp-relatedposts|yarpp(?:-\w+)*|outbrain|taboola|ob-\w+|zergnet|post-?navigation|nav-?links|article-?nav)$/u,
  advertising:
    /^(?:ads?|advert(?:s|isement|ising|orial)?|ad-?(?:slot|unit|container|wrapper|block|box|banner|label|placeholder|space|zone)|adsbygoogle|dfp(?:-\w+)*|gpt-ad(?:-\w+)*|sponsored(?:-?content|-?links?|-?post)?|promo|promos|promotion|promo-?(?:box|block|unit)|banner-ad)$/u,
  [COOKIES]:
    /^(?:cookies?|cookie-?(?:banner|notice|consent|law|bar|policy|notification)|consent(?:-\w+)*|gdpr(?:-\w+)*|onetrust(?:-\w+)*|cmp(?:-\w+)*)$/u,
  'a call to subscribe':
    /^(?:subscription-?(?:box|prompt|offer)|subscribe-?(?:prompt|offer|wall)|regwall|piano(?:-\w+)*|meteredContent-prompt|donate|donation|donation-?\w+|support-?us|contribute)$/u,
  'tags and the path of the page':
    /^(?:tags?|tag-?(?:list|links|cloud|s)|post-?tags|entry-?tags|article-?tags|tags-?links|breadcrumbs?|breadcrumb-?\w+|cat-?links|post-?categories|topics-?list)$/u,
  'the box about the author':
    /^(?:author-?(?:bio|box|info|card|profile|description|about)|about-?(?:the-?)?author|post-?author-?(?:bio|box)|bio-?box)$/u,
};

const NAVIGATION = 'navigation';
const FORM = 'a form';
const ELEMENTS: Readonly<Partial<Record<string, string>>> = { form: FORM, footer: 'a footer' };

/** Above this share of the page's words an element is no furniture, whatever it is called. */
const MOST_WORDS = 0.3;

/**
 * Takes out of a page, in place, what is no part of any article: machinery, share bars, newsletter boxes, related
 * links, comment forms, advertising, by what pages call them. What holds much of the page's text stays, and so does
 * what holds whole paragraphs, unless it holds comments.
 */
export function removeNamedFurniture(tree: Root): readonly RemovedFurniture[] {
  const removed: RemovedFurniture[] = [];
  dropMachinery(tree);
  const whole = Math.max(1, readWords(tree).length);
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined || /^(?:html|head|body|main|article)$/u.test(node.tagName)) return;
    const words = readWords(node);
    const kind = ELEMENTS[node.tagName] ?? nameFurniture(node);
    if (kind === undefined || (words.length < 600 && CORRECTION.test(words))) return;
    const isComments = kind.startsWith('comments');
    // No text of an article is called so, however long it is.
    const isForeign = isComments || kind === COOKIES || kind === DIALOG;
    const isText = words.length > whole * (isForeign ? 0.8 : MOST_WORDS) || (!isForeign && countParagraphs(node) > 2);
    const holds = isComments ? [] : findElements(node, ({ tagName }) => /^(?:h1|article)$/u.test(tagName));
    if (isText || holds.length > 0) {
      // Some systems put the whole page into one form.
      if (kind === FORM) parent.children.splice(index, 1, ...node.children);
      return kind === FORM ? [SKIP, index] : undefined;
    }
    // Nobody would take the navigation of a site for the article, or a search for news.
    if (kind !== NAVIGATION && !(kind === FORM && words.split(' ').length < 4)) removed.push({ kind, words });
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return removed;
}

function dropMachinery(node: Root | Element): void {
  // What stands hidden among paragraphs, and has some itself, is the rest of the text that opens at a click.
  const isAmongText = findParagraphs(node.children).length > 0;
  const isText = (child: RootContent) =>
    child.type !== 'comment' &&
    !(
      child.type === 'element' &&
      (MACHINERY.has(child.tagName) || (isHidden(child) && !(isAmongText && findParagraphs(child.children).length > 1)))
    );
  const own: readonly RootContent[] = node.children;
  node.children = own.filter(isText);
  for (const child of node.children) if (child.type === 'element') dropMachinery(child);
}

function findParagraphs(children: readonly RootContent[]): readonly RootContent[] {
  return children.filter(
    (child) => child.type === 'element' && child.tagName === 'p' && SENTENCE.test(readWords(child)),
  );
}

/** Whether a page shows an element to nobody, or to those alone who have it read out. */
function isHidden(element: Element): boolean {
  const names = readProperty(element, 'className') ?? '';
  const isCalledSo =
    /(?:^|\s)(?:hidden|visually-?hidden|sr-only|screen-reader(?:-text)?|u-hidden|is-hidden|d-none)(?:$|\s)/iu.test(
      names,
    );
  const isMarkedSo = isCalledSo
    ? !/:(?:block|flex|grid|inline)/u.test(names)
    : readProperty(element, 'hidden') !== undefined || /display:\s*none/iu.test(readProperty(element, 'style') ?? '');
  return isMarkedSo && countParagraphs(element) < 3;
}

/** What an element is, by its own name for itself. */
function nameFurniture(element: Element): string | undefined {
  if (/^(?:alert)?dialog$/u.test(readProperty(element, 'role') ?? '') || readProperty(element, 'ariaModal') === 'true')
    return DIALOG;
  if (/^(?:complementary|contentinfo|search|navigation)$/u.test(readProperty(element, 'role') ?? '')) return NAVIGATION;
  // Systems put a word of their own in front: `c-share`, `js-newsletter`, `wp-block-comments`.
  const names = readNames(element).flatMap((name) => [name, name.replace(PREFIX, '')]);
  return Object.entries(KINDS).find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0];
}

const PREFIX =
  /^(?:amp|c|js|o|m|l|block|wp-block|widget|entry|post|article|story|content|page|site|td|tdb|module|component)-/u;

/** What a page calls an element, in lower-case words joined by hyphens. */
export function readNames(element: Element): readonly string[] {
  const own = ['className', 'id', 'itemProp', 'dataTestid', 'dataTestId', 'dataComponent'];
  const names = own.flatMap((name) => (readProperty(element, name) ?? '').split(/\s+/u)).filter(Boolean);
  // Elements that a page makes for itself, such as `amp-consent`, are called what they are.
  return [...(element.tagName.includes('-') ? [element.tagName] : []), ...names].map((name) =>
    name
      .replaceAll(/([a-z])([A-Z])/gu, '$1-$2')
      .toLowerCase()
      .replaceAll(/[_-]+/gu, '-'),
  );
}

/** In letters, as `measureText` counts them. */
const SHORTEST_PARAGRAPH = 110;

function countParagraphs(element: Element): number {
  return findElements(element, (inner) => inner.tagName === 'p' && measureText(readWords(inner)) > SHORTEST_PARAGRAPH)
    .length;
}

/** Lines that sites put around a text, whole lines only. */
const FURNITURE_LINES: Readonly<Record<string, RegExp>> = {
  'the source link':
    /^(?:source(?: link| url)?|view source|(?:read|view|see) (?:the )?(?:original|full) (?:article|story|post)(?: here)?|original (?:article|source)|via|quelle|fuente|lien source|источник)\s*[:»→]?$/iu,
  'the comment form':
    /^(?:leave a (?:comment|reply)|leave your (?:comment|thoughts)|post a comment|add (?:a )?comment|write a comment|submit a comment|join the (?:conversation|discussion)|comments?(?: \(\d+\))?|\d+ (?:comments?|replies|responses)|no comments?(?: yet)?|be the first to comment\W*|cancel reply|post comment|laisser un commentaire|schreibe? einen kommentar|deja un(?:a respuesta| comentario)|lascia un commento|deixe um comentário|оставить комментарий|comment \*|name \*|email \*|website|save my name, email,? and website in this browser.*|your email address will not be published\..*|required fields are marked \*?|you must be logged in to post a comment\.?|logged in as .{1,60}|notify me of (?:follow-up|new) .*)$/iu,
  'a share bar':
    /^(?:(?:share|tweet|pin(?: it)?|email|print|whatsapp|facebook|twitter|x|linkedin|reddit|telegram|pinterest|copy link|link copied!?|flipboard|messenger|tumblr|mail|save|gift|listen)(?:[\s|,·•/&]+|$))+$|^share (?:this|on|via|with)\b.{0,60}$|^follow (?:us|me) on\b.{0,80}$/iu,
  'a newsletter box':
    /^(?:sign up (?:for|to|here)|subscribe (?:to|now|for)|get (?:the|our) .{0,40}newsletter|join our newsletter|stay (?:informed|up to date)|enter your email|(?:get|receive) .{0,60}(?:in|to) your inbox)\b.{0,160}$/iu,
  'related links':
    /^(?:related(?: (?:articles?|posts?|stories|news|topics|content|links?|coverage))?|read (?:more|next|also)|see also|more (?:stories|news|from .{1,40}|on this story)|you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: for you| stories)?|most (?:read|popular)|trending(?: now)?|don['’]t miss|editor['’]?s['’]? picks?|what to read next|up next|lire aussi|mehr zum thema|lea también|leggi anche)\s*:?$/iu,
  'a credit':
    /^(?:©|\(c\)|(?:photo(?:graph)?s?|foto|bild(?:rechte)?|image|picture|video|grafik|crédits?|credits?|quelle|bron|source|fuente|fonte)(?: credits?)?\s*(?::|©|\/|by\b))[^.!?]{0,90}\.?$|^copyright\b.{0,120}$|^©.{0,120}$/iu,
  'the time':
    /^(?:\d{1,2}[:.h]\d\d(?: ?(?:uhr|h|[ap]\.?m\.?))?|(?:last |first )?(?:updated|published|posted|modified)\b[^.!?]{0,80}|\d+ ?(?:min(?:ute)?s?|hours?|days?) (?:ago|read)|(?:vor|il y a|hace|há) \d+ \p{L}+|\d{4}-\d\d-\d\dT[\d:.+Z-]+|(?:\p{L}+[:,]? ){0,2}(?:\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2}\.? (?:de )?\p{L}{3,10}\.?(?: de)? \d{4}|\p{L}{3,10}\.? \d{1,2},? \d{4})\b.{0,24}|(?:lesezeit|reading time|temps de lecture)\b.{0,20})$/iu,
  advertising:
    /^(?:advertisement|advertising|sponsored(?: content)?|promoted(?: content)?|story continues below (?:advertisement|this ad)|continue reading below|article continues (?:below|after) .{0,30}|skip (?:advertisement|ad)|anzeige|werbung|publicité|publicidad|реклама|[-–— ]*advertisement[-–— ]*)$/iu,
};

/** What a whole line is, when it is furniture; undefined when it may belong to the text. */
export function nameFurnitureLine(line: string): string | undefined {
  const text = line.replaceAll(/\s+/gu, ' ').trim();
  return text.length > 240 ? undefined : Object.entries(FURNITURE_LINES).find(([, pattern]) => pattern.test(text))?.[0];
}

const WALL =
  /\b(?:(?:sign|log)[ -]?in to (?:continue|read|your|view|unlock)|please (?:sign|log) ?in|subscribe (?:now )?to (?:continue|read)|subscribers? only|already a (?:subscriber|member)|create (?:a|your) (?:free )?account|register to (?:continue|read|unlock)|for full access|forgot(?:ten)? (?:your )?password|to continue reading|einloggen|se connecter|iniciar sesión|войти)\b/iu;

/** Whether words ask to sign in or to subscribe before more is shown. */
export function isWall(words: string): boolean {
  return WALL.test(words);
}

const PROMPT =
  /\b(?:create an account|reserved for subscribers|by signing up|thanks for signing up|registering for free)\b|externe[nr]? inhalt/iu;

/** Whether words ask the reader for something, and so name the box in which they stand. */
export function isPrompt(words: string): boolean {
  return isWall(words) || PROMPT.test(words);
}

/** What was left out, in one line for each kind, for `copy.changes`: each thing by its beginning. */
export function describeRemoved(removed: readonly RemovedFurniture[]): readonly string[] {
  const kinds = Map.groupBy(
    removed.filter(({ words }) => words !== ''),
    ({ kind }) => kind,
  );
  return [...kinds].map(([kind, all]) => {
    const shown = [...new Set(all.map(({ words }) => `“${shorten(words, LONGEST_WORDS)}”`))];
    const more = shown.length > MOST_SHOWN ? [`${String(shown.length - MOST_SHOWN)} more`] : [];
    return `Left out ${kind}: ${list.format([...shown.slice(0, MOST_SHOWN), ...more])}.`;
  });
}

const list = new Intl.ListFormat('en');
const LONGEST_WORDS = 160;
const MOST_SHOWN = 40;

const CORRECTION =
  /^\W*(?:(?:this|an earlier version of this|a previous version of this) (?:article|story|piece|report|post)\b.{0,60}\b(?:amended|corrected|updated|clarified|revised|version|misspelled|misstated|said|gave)|(?:(?:correction|clarification|editor['’]s note|update|berichtigung|korrektur|anmerkung der redaktion|rectificatif|correction|fe de errores|corrección|correzione|errata|rettifica|correção|rectificatie|correctie|rättelse|rettelse|retting|oikaisu|sprostowanie|oprava|поправка|исправление|düzeltme|訂正|更正|정정|تصحيح|תיקון)\s*[:：.—–]))/iu;

/** Whether words say that the text was corrected, or how: they belong to it, wherever they stand. */
export function isCorrection({ words, element, ancestors }: Block): boolean {
  const names = [element, ...ancestors.slice(-2)].flatMap(readNames);
  return (
    CORRECTION.test(words) || names.some((name) => /correction|corrigend|clarification|errat(?:um|a)|amend/u.test(name))
  );
}
