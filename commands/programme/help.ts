import { type Command, command, reply } from "../../src/command.ts";
import { optional } from "../../src/text/fields/field.ts";
import { wordsField } from "../../src/text/fields/words.ts";
import { commandHelp, nounHelp, programmeHelpMessage } from "../../src/views/help.ts";

/** `all` is asked for late: this command is itself in the list. */
export const programmeHelp = (all: () => readonly Command[]): Command =>
	command({
		name: "programme help",
		summary: "Say what Convenor does, or how one command works",
		example: "/programme help action add",
		who: "anyone",
		fields: {
			about: optional(wordsField({ label: "About", example: "action add", missing: "" })),
		},
		run: async ({ about }) => {
			const asked = about?.toLowerCase().replace(/^\//, "");
			if (!asked) return reply(programmeHelpMessage(all()));
			const one = all().find(({ name }) => name === asked);
			if (one) return reply(commandHelp(one));
			const noun = all().filter(({ name }) => name.startsWith(`${asked} `));
			if (noun.length > 0) return reply(nounHelp(noun));
			return reply(
				nounHelp(all(), `There is no command called "${about}". These are the commands:`),
			);
		},
	});
