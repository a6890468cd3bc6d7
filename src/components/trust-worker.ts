/** What this script uses of Trusted Types (W3C), which not every browser has. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL: (address: string) => string }): unknown;
}

let isTrusted = false;

/**
 * Lets Pagefind start the worker of its own folder. The page’s policy refuses every other address of a script that is
 * made while it runs, and all markup that is made from text.
 * @param bundle address of the index's folder
 */
export function trustWorker(bundle: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes || isTrusted) return;
  isTrusted = true;
  const worker = new URL(`${bundle}pagefind-worker.js`, location.href).href;
  trustedTypes.createPolicy('default', {
    createScriptURL: (address) => {
      const [file] = new URL(address, location.href).href.split('?');
      if (file !== worker) throw new TypeError(`${address} is no script of this site.`);
      return address;
    },
  });
}
