/** The guide to the commands, made from the list of commands itself. */
import type { Command } from "../../src/command.ts";

const headings: Readonly<Record<string, string>> = {
	board: "Boards",
	meeting: "Meetings",
	action: "Actions",
	milestone: "Milestones",
	guidance: "Guidance",
	programme: "The programme",
};

const opening = `# Commands

Made from the list of commands by \`npm run guides\`; don’t edit it by hand.

Every command takes typed words, has a form where words are missing, and buttons on what it shows. Type \`help\` after any command to see what it takes. The order of the words is free; a date is always repeated back; words that can’t be read are refused, never dropped. Replies are private; news of a board is posted in its channel. [Asking and replying](asking.md) says how to name a board, an item and a date.`;

const cell = (words: string): string => words.replaceAll("|", "\\|");

const row = ({ name, summary, example }: Command): string =>
	`| \`/${name}\` | ${cell(summary)} | \`${cell(example)}\` |`;

const section = (noun: string, commands: readonly Command[]): string =>
	[
		`## ${headings[noun] ?? noun}`,
		"",
		"| command | what it does | example |",
		"|---|---|---|",
		...commands.filter(({ name }) => name.startsWith(`${noun} `)).map(row),
	].join("\n");

export const commandPage = (commands: readonly Command[]): string => {
	const nouns = [...new Set(commands.map(({ name }) => name.split(" ")[0] ?? ""))];
	return `${[opening, ...nouns.map((noun) => section(noun, commands))].join("\n\n")}\n`;
};
