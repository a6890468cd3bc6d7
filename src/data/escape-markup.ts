/** Words as XML or HTML, in text and in attributes. What XML 1.0 forbids altogether is left out; the check of the content refuses it in the first place. */
export function escapeMarkup(words: string): string {
  return words
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
