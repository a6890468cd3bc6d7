import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** A message of the Language Server Protocol, of which only what these tests need is told. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

export interface LanguageServer {
  /** Sends a request and waits for its answer. */
  ask(method: string, params?: unknown): Promise<unknown>;
  tell(method: string, params: unknown): void;
  /** What the server said without being asked, in order. */
  readonly said: readonly Message[];
  close(): Promise<void>;
}

export const addressOfFile = (path: string) => pathToFileURL(path).href;

/**
 * Starts a language server as an editor does and opens a folder in it.
 * @param script of the server
 * @param root the folder
 * @param options what the extension of the editor sends along
 * @param findSettings answers the server's questions about the settings of the editor
 */
export async function startLanguageServer(
  script: string,
  root: string,
  options: unknown,
  findSettings: (section: string) => unknown = () => null,
): Promise<LanguageServer> {
  const child = spawn(process.execPath, [script, '--stdio'], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map<number, (message: Message) => void>();
  const said: Message[] = [];
  let lastId = 0;
  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${String(Buffer.byteLength(text))}\r\n\r\n${text}`);
  };
  const receive = (message: Message) => {
    const { id, method, params } = message;
    if (id === undefined) said.push(message);
    else if (method === undefined) waiting.get(id)?.(message);
    else if (method === 'workspace/configuration') {
      const { items } = params as { items: readonly { section?: string }[] };
      send({ id, result: items.map(({ section = '' }) => findSettings(section)) });
    } else send({ id, result: null });
  };
  let received = Buffer.alloc(0);
  child.stdout.on('data', (part: Buffer) => {
    received = Buffer.concat([received, part]);
    for (;;) {
      const end = received.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/iu.exec(received.toString('latin1', 0, Math.max(end, 0)))?.[1]);
      if (end < 0 || received.length < end + 4 + length) return;
      const text = received.toString('utf8', end + 4, end + 4 + length);
      received = received.subarray(end + 4 + length);
      receive(JSON.parse(text) as Message);
    }
  });
  const ask = async (method: string, params?: unknown) => {
    lastId += 1;
    const id = lastId;
    const { result, error } = await new Promise<Message>((done) => {
      waiting.set(id, done);
      send({ id, method, params });
    });
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };
  await ask('initialize', {
    processId: process.pid,
    rootUri: addressOfFile(root),
    workspaceFolders: [{ uri: addressOfFile(root), name: 'test' }],
    initializationOptions: options,
    capabilities: {
      textDocument: { completion: {}, publishDiagnostics: {}, diagnostic: {} },
      workspace: {
        workspaceFolders: true,
        configuration: true,
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
    },
  });
  send({ method: 'initialized', params: {} });
  return {
    ask,
    tell: (method, params) => {
      send({ method, params });
    },
    said,
    close: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      await ask('shutdown');
      send({ method: 'exit' });
      await ended;
    },
  };
}
