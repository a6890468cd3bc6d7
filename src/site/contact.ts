/** Whom rights holders can turn to, as whoever runs the site has set it. */
export interface Contact {
  /** Left out when it is neither an address of mail nor of the web. */
  readonly href?: string;
  readonly text: string;
}

/** The setting `CONTACT`: a mail address, a web address or words. Undefined when there is none: nothing is made up. */
export function readContact(setting = process.env['CONTACT']): Contact | undefined {
  const text = setting?.trim() ?? '';
  if (text === '') return undefined;
  if (/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/u.test(text)) return { href: `mailto:${text}`, text };
  if (/^https?:\/\/\S+$/iu.test(text) && URL.canParse(text)) return { href: new URL(text).href, text };
  return { text };
}
