import promptFile from '../../prompts/postmortem.prompt.md' with { type: 'text' };
import type { McpPrompt } from './serveMcp.ts';

/** The prompt that conducts a review, the same that VS Code's chat has. */
export const reviewPrompt: McpPrompt = {
  name: 'postmortem',
  title: 'Conduct a post-incident review',
  description: 'Conducts a blameless post-incident review: asks for what it rests on, writes it, checks it.',
  text: (incident) => {
    // Names with a hash are those of VS Code's chat.
    const body = promptFile
      .replace(/^---\n[\s\S]*?\n---\n+/, '')
      .replace(/, in VS Code\s+#\w+/g, '')
      .replace(/, #\w+(?=\))/g, '');
    return incident === undefined ? body : `${body}\nThe incident: ${JSON.stringify(incident)}\n`;
  },
};
