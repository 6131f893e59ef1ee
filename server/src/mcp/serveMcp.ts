import type { CallToolResult, InputRequiredResult, ServerContext } from '@modelcontextprotocol/server';
import {
  acceptedContent,
  CLIENT_CAPABILITIES_META_KEY,
  inputRequired,
  inputResponse,
  McpServer,
} from '@modelcontextprotocol/server';
import type { StdioServerHandle } from '@modelcontextprotocol/server/stdio';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import * as z from 'zod';
import type { AssistantTool, AssistantWorld } from '../assistant/tool.ts';

/** What the server offers; it knows nothing of postmortems itself, so that its bundle holds the protocol alone. */
export interface McpOffer {
  readonly version: string;
  readonly world: () => AssistantWorld;
  readonly tools: readonly AssistantTool[];
  /** The tool that can be asked to write what it makes, and how that is done. */
  readonly writing: McpWriting;
  readonly prompt: McpPrompt;
  /** Told, for the log of the server, of a message that could not be read, or why the connection ends. */
  readonly warn: (error: Error) => void;
  /** Whether an error's words are meant for the model. */
  readonly isForModel: (error: unknown) => error is Error;
}

/** Writes the result of a tool into a new file, once a person has agreed. */
export interface McpWriting {
  readonly tool: string;
  /** Where the file would be, as people name it; throws for a place that is not theirs to write to. */
  readonly place: (input: Readonly<Record<string, unknown>>, result: object) => Promise<string>;
  /** Writes it and gives its path; throws where something is there already. */
  readonly write: (place: string, result: object) => Promise<string>;
}

export interface McpPrompt {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly text: (incident: string | undefined) => string;
}

/** Speaks the Model Context Protocol over standard input and output until the client hangs up. */
export function serveMcp(offer: McpOffer): Promise<void> {
  return new Promise((resolve) => {
    const transport = new StdioServerTransport();
    const handle: StdioServerHandle = serveStdio(() => makeServer(offer), {
      transport,
      onerror: offer.warn,
    });
    process.stdin.once('end', () => {
      void handle.close().then(resolve, resolve);
    });
  });
}

/** A server with every tool and the prompt, connected to nothing yet. */
export function makeServer(offer: McpOffer): McpServer {
  const server = new McpServer({ name: 'postmortem', title: 'Postmortem', version: offer.version });
  for (const tool of offer.tools) {
    registerTool(server, offer, tool);
  }
  const { name, title, description, text } = offer.prompt;
  const argsSchema = z.object({
    incident: z.string().max(300).optional().describe('The incident: its id, or the path of its postmortem.'),
  });
  server.registerPrompt(name, { title, description, argsSchema }, ({ incident }) => ({
    messages: [{ role: 'user', content: { type: 'text', text: text(incident) } }],
  }));
  return server;
}

const confirmation = z.object({ confirm: z.boolean().describe('Write the file') });

function registerTool(server: McpServer, offer: McpOffer, tool: AssistantTool): void {
  const writes = tool.name === offer.writing.tool;
  server.registerTool(
    tool.name,
    {
      title: tool.title,
      description: tool.description,
      inputSchema: tool.input,
      annotations: {
        readOnlyHint: !writes,
        destructiveHint: false,
        idempotentHint: !writes,
        openWorldHint: false,
      },
    },
    async (input, context) => {
      try {
        const result = await tool.run(offer.world(), input);
        return writes && input['write'] === true
          ? await confirmed(server, offer.writing, { input, result, context })
          : answer(result);
      } catch (error) {
        return refusal(error, offer);
      }
    },
  );
}

interface Wish {
  readonly input: Readonly<Record<string, unknown>>;
  readonly result: object;
  readonly context: ServerContext;
}

/** Nothing is written before a person has said yes; a client that cannot ask gets the text and no file. */
async function confirmed(
  server: McpServer,
  writing: McpWriting,
  { input, result, context }: Wish,
): Promise<CallToolResult | InputRequiredResult> {
  const place = await writing.place(input, result);
  if (!canAsk(server, context)) {
    return answer({
      ...result,
      written: null,
      because: 'The client cannot ask its user, so nothing was written.',
    });
  }
  const responses = context.mcpReq.inputResponses;
  const reply = inputResponse(responses, 'write');
  if (reply.kind === 'missing') {
    const message = `Write the new postmortem “${place}”?`;
    return inputRequired({
      inputRequests: { write: inputRequired.elicit({ message, requestedSchema: confirmation }) },
    });
  }
  if (acceptedContent(responses, 'write', confirmation)?.confirm !== true) {
    return answer({ ...result, written: null, because: 'The user did not agree, so nothing was written.' });
  }
  return answer({ ...result, written: await writing.write(place, result) });
}

/** Whether the client can put a question to a person: told with each request, or by older clients once at the start. */
function canAsk(server: McpServer, { mcpReq }: ServerContext): boolean {
  const told: unknown = new Map(Object.entries(mcpReq.envelope ?? {})).get(CLIENT_CAPABILITIES_META_KEY);
  const capabilities = told ?? server.server.getClientCapabilities();
  return typeof capabilities === 'object' && capabilities !== null && 'elicitation' in capabilities;
}

function answer(result: object): CallToolResult {
  return {
    content: [{ type: 'text', text: JSON.stringify(result) }],
    structuredContent: { ...result },
  };
}

function refusal(error: unknown, { isForModel }: McpOffer): CallToolResult {
  if (!isForModel(error)) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  }
  const text = isForModel(error) ? error.message : 'The tool failed; the log of the server says why.';
  return { content: [{ type: 'text', text }], isError: true };
}
