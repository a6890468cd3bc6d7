import fc from 'fast-check';
import rehypeSanitize from 'rehype-sanitize';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parseCopiedText } from '../../src/markdown/copied-text.ts';
import { CUE_CLASS } from '../../src/markdown/mark-passages.ts';
import { renderBlocks, renderProse } from '../../src/markdown/render-copied-text.ts';
import { sanitiseSchema } from '../../src/markdown/sanitise-schema.ts';
import { listElements, rereadHtml } from '../fixtures/reread-html.ts';

/** What rendering itself adds to copied words: a word or a link for a picture, a frame in which a table scrolls. */
const ADDED = {
  elements: new Set(['span', 'div']),
  classes: new Set(['picture', 'scroll']),
  id: '',
  attributes: new Set(['div role=group', 'div ariaLabel=Table', 'div tabIndex=0']),
};

/** What marking adds to that. */
const ADDED_BY_MARKS: typeof ADDED = {
  elements: new Set([...ADDED.elements, 'mark']),
  classes: new Set([...ADDED.classes, 'passage', CUE_CLASS]),
  id: 'our-id',
  attributes: new Set([
    ...ADDED.attributes,
    'mark tabIndex=-1',
    'a tabIndex=-1',
    'span role=img',
    'span ariaLabel=, our label',
    'a ariaLabel=our label',
    ...['a', 'span'].flatMap((name) => [`${name} dataSign=1`, `${name} lang=en`]),
  ]),
};

/** Everything in rendered HTML that is not harmless, in words; empty when all is. */
function listDangers(html: string, added = ADDED): readonly string[] {
  const allowed = new Set(sanitiseSchema.tagNames?.filter((name) => name !== 'img'));
  return listElements(rereadHtml(html)).flatMap(({ tagName, properties }) => [
    ...(allowed.has(tagName) || added.elements.has(tagName) ? [] : [`<${tagName}>`]),
    ...Object.entries(properties).flatMap(([name, value]) => {
      const isHarmless =
        (name === 'href' && tagName === 'a' && /^(?:https?:\/\/|#)/iu.test(String(value))) ||
        (name === 'className' && Array.isArray(value) && value.every((one) => added.classes.has(String(one)))) ||
        (name === 'scope' && tagName === 'th') ||
        (tagName === 'mark' && name === 'id' && value === added.id) ||
        added.attributes.has(`${tagName} ${name}=${String(value)}`);
      return isHarmless ? [] : [`${tagName} ${name}=${String(value)}`];
    }),
  ]);
}

describe('the rendered HTML', () => {
  const hostile: Record<string, string> = {
    'a script': '<script>alert(1)</script>',
    'a script in capitals': '<SCRIPT SRC=https://e.example/x.js></SCRIPT>',
    'a script inside a paragraph': 'one <script>alert(1)</script> two',
    'a script that is never closed': 'one <script>alert(1)',
    'an event handler': '<p onclick="alert(1)">x</p>',
    'an event handler on a picture': '<img src=x onerror=alert(1)>',
    'an event handler after a slash': '<svg/onload=alert(1)>',
    'a link that runs a script': '[x](javascript:alert)',
    'a link that runs a script in HTML': '<a href="javascript:alert(1)">x</a>',
    'a link that hides its scheme': '<a href="jav&#x09;ascript:alert(1)">x</a>',
    'a link that hides its scheme behind white space': '<a href=" &#14; javascript:alert(1)">x</a>',
    'a link in capitals': '<a href="JaVaScRiPt:alert(1)">x</a>',
    'a link to data': '[x](data:text/html;base64,PHNjcmlwdD4=)',
    'a link to another program': '[x](vbscript:x)',
    'a definition that runs a script': '[x]\n\n[x]: javascript:alert(1)',
    'an automatic link that runs a script': '<javascript:alert(1)>',
    'an id': '<p id="evidence-1">x</p>',
    'a class': '<p class="cue passage">x</p>',
    'a class on code': '```cue\nx\n```',
    'a style attribute': '<p style="position:fixed">x</p>',
    'a style element': '<style>*{display:none}</style>',
    'a picture': '![x](https://e.example/p.gif)',
    'a picture in HTML': '<img src="https://e.example/p.gif" srcset="https://e.example/q.gif 2x">',
    'a picture in preformatted text': '<pre><img src="https://e.example/p.gif"></pre>',
    'a picture by a picture element':
      '<picture><source srcset="https://e.example/p.gif"><img src="https://e.example/p.gif"></picture>',
    'a frame': '<iframe src="https://e.example"></iframe>',
    'an object': '<object data="https://e.example"></object><embed src="https://e.example">',
    'a form': '<form action="https://e.example"><input name="q"><button>x</button></form>',
    'a base address': '<base href="https://e.example/">',
    'a refresh': '<meta http-equiv="refresh" content="0;url=https://e.example">',
    'a style sheet': '<link rel="stylesheet" href="https://e.example/x.css">',
    'a drawing with a script': '<svg><script>alert(1)</script><a xlink:href="javascript:alert(1)">x</a></svg>',
    'a formula that smuggles':
      '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
    'a comment that smuggles': '<!--><img src=x onerror=alert(1)>-->',
    'a template': '<template><img src=x onerror=alert(1)></template>',
    'an element without script that smuggles':
      '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    'raw text that smuggles': '<xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>',
    'a title that smuggles': '<title><p title="</title><img src=x onerror=alert(1)>"></title>',
    'a text area that smuggles': '<textarea><p title="</textarea><img src=x onerror=alert(1)>"></textarea>',
    'an attribute that breaks out': '<a href="https://e.example/&quot; onclick=&quot;alert(1)">x</a>',
    'a target and a relation':
      '<a href="https://e.example" target="_blank" rel="opener" ping="https://e.example">x</a>',
    'an accessible name': '<a href="https://e.example" aria-label="Home" role="button" tabindex="1">x</a>',
    'a sound': '<audio src="https://e.example/x.mp3" autoplay></audio><video poster="https://e.example/x.png"></video>',
    'a dialogue': '<dialog open popover>x</dialog>',
    'a custom element': '<x-y onfocus=alert(1) autofocus>x</x-y>',
    'a background':
      '<table background="https://e.example/p.gif"><tr><td background="https://e.example/p.gif">x</td></tr></table>',
    'a mark of its own': '<mark id="our-id" tabindex="-1">x</mark>',
  };
  for (const [name, markdown] of Object.entries(hostile)) {
    test(`has nothing dangerous left of ${name}`, () => {
      expect(listDangers(renderProse(markdown))).toEqual([]);
      expect(renderProse(markdown)).not.toMatch(/<(?:script|style|img|mark)\b/iu);
    });
  }

  const addresses = ['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///x', 'blob:x'];
  for (const address of addresses) {
    test(`has no address ${address}, even before links are fitted into the page`, () => {
      const sanitise = unified().use(rehypeSanitize, sanitiseSchema).freeze();
      const tree = sanitise.runSync(rereadHtml(`<a href="${address}">x</a><img src="${address}">`));
      expect(listElements(tree).flatMap(({ properties }) => Object.keys(properties))).toEqual([]);
    });
  }

  test('keeps what Markdown structures a text with, and nothing else is allowed', () => {
    const kept = sanitiseSchema.tagNames?.filter((name) => !/^(?:h[126]|img)$/u.test(name)) ?? [];
    const markdown =
      '# h\n\n## i\n\n### j\n\na *b* **c** `d` [e](https://a.example)\\\nf ~~g~~\n\n> q\n\n- l\n\n3. m\n\n---\n\n| t |\n| :- |\n| u |';
    const names = new Set(listElements(rereadHtml(renderProse(markdown))).map((element) => element.tagName));
    expect(kept.filter((name) => !names.has(name))).toEqual([]);
  });

  test('keeps the number with which a list begins', () => {
    expect(renderProse('3. c\n4. d')).toContain('<li>3. c</li>');
  });

  test('is harmless whatever the text is, marked or not', () => {
    const piece = fc.constantFrom(
      '<script>',
      '</script>',
      '<script src=//e.example>',
      '<style>',
      '</style>',
      '<img src=x onerror=alert(1)>',
      '<img src="https://e.example/p.gif" alt="',
      '![a](https://e.example/i.png)',
      '![',
      '](javascript:alert(1))',
      '](https://e.example)',
      '[',
      '<a href="javascript:alert(1)">',
      '<a href="https://e.example" id=x class=cue onclick=alert(1)>',
      '</a>',
      '<svg>',
      '<math>',
      '<mtext>',
      '<foreignObject>',
      '</svg>',
      '<table>',
      '<tr>',
      '<td id=x>',
      '<caption>',
      '</table>',
      '<p style="x" id="our-id" class="y" onmouseover=z>',
      '</p>',
      '<div class="cue">',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<template>',
      '<noscript>',
      '<select>',
      '<option>',
      '<textarea>',
      '<title>',
      '<xmp>',
      '<plaintext>',
      '<iframe srcdoc="<img src=x onerror=alert(1)>">',
      '<pre>',
      '</pre>',
      '<code class=x>',
      '`',
      '```html\n',
      '\n```\n',
      '*',
      '**',
      '~~',
      '> ',
      '- ',
      '# ',
      '| a | b |\n| - | - |\n',
      '"',
      "'",
      '>',
      '<',
      '&',
      '&lt;',
      '&#x6A;avascript:',
      '\n',
      '\n\n',
      '    ',
      ' ',
      'word',
      'two words',
      '\\',
      '<b>',
      '</b>',
      '<mark id=our-id>',
      '<x-y onload=z>',
      '<h1 id=x>',
      '<details open ontoggle=alert(1)>',
      '<base href=//e.example>',
      '[x]: javascript:alert(1)\n',
      '[x]',
      '<javascript:alert(1)>',
    );
    const soup = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(soup, fc.nat(), fc.nat(), (markdown, a, b) => {
        const copied = parseCopiedText(markdown);
        const length = copied.text.content.length;
        const start = length === 0 ? 0 : a % length;
        const range = { start, end: start + 1 + (length === 0 ? 0 : b % (length - start)) };
        const mark = {
          range,
          id: 'our-id',
          classNames: ['passage'],
          cue: { sign: '1', href: '#point', label: 'our label' },
        };
        const html = renderBlocks(copied, [mark])
          .map((block) => block.html)
          .join('\n');
        expect(listDangers(html, ADDED_BY_MARKS)).toEqual([]);
        expect(
          listElements(rereadHtml(html)).filter(({ properties }) => properties['id'] !== undefined).length,
        ).toBeLessThanOrEqual(1);
        expect(listDangers(renderProse(markdown))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
