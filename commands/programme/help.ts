import { standingOf } from "../../src/assistant/welcome.ts";
import { type Command, command, type Reply, reply } from "../../src/command.ts";
import { boardIn } from "../../src/domain/boards/board.ts";
import { commandsCalled } from "../../src/language/arguments/verbs.ts";
import { optional } from "../../src/language/fields/field.ts";
import { wordsField } from "../../src/language/fields/words.ts";
import { lexiconOf } from "../../src/language/names/entities.ts";
import { localizeExample } from "../../src/language/names/own-examples.ts";
import { ownOf } from "../../src/language/names/own-names.ts";
import {
	allCommands,
	commandHelp,
	commandList,
	groupCalled,
	groupHelp,
	nounHelp,
	programmeHelp as programmeHelpMessage,
} from "../../src/onboarding/help.ts";
import type { Request } from "../../src/usecases/request.ts";

type InOwn = (example: string) => string;

/** Every example as whoever asks would type it. */
const inOwnOf = async (request: Request): Promise<InOwn> => {
	const { register, me, today, channelId } = request;
	const lexicon = await lexiconOf(register);
	const about = channelId ? boardIn(channelId, lexicon.boards) : undefined;
	const own = await ownOf({ register, lexicon, me, today, about });
	return (example) => localizeExample(example, own);
};

const isNoun = (about: string, all: readonly Command[]): boolean =>
	all.some(({ name }) => name.startsWith(`${about.replace(/^\//, "").toLowerCase()} `));

const helpOn = (about: string, all: readonly Command[], inOwn: InOwn): Reply => {
	if (/^all(?: commands)?$/i.test(about)) return reply(allCommands());
	const group = groupCalled(about);
	if (group) return reply(groupHelp(group, all));
	const { is, commands } = commandsCalled(about, all);
	const [first] = commands;
	if (is === "these" && first && commands.length === 1) return reply(commandHelp(first, { inOwn }));
	if (is === "these")
		return reply(
			isNoun(about, all) ? nounHelp(commands, { inOwn }) : commandList(commands, { inOwn }),
		);
	const unknown = `There is no command called “${about}”.`;
	return commands.length > 0
		? reply(commandList(commands.slice(0, 3), { says: `${unknown} Did you mean:`, inOwn }))
		: reply(allCommands(unknown));
};

/** `all` is asked for late: this command is itself in the list. */
export const programmeHelp = (all: () => readonly Command[]): Command =>
	command({
		name: "programme help",
		summary: "Say what I can do, or how one command works",
		example: "/programme help action add",
		who: "anyone",
		fields: {
			about: optional(wordsField({ label: "About", example: "action add", missing: "" })),
		},
		run: async ({ about }, request) => {
			const inOwn = await inOwnOf(request);
			if (about) return helpOn(about, all(), inOwn);
			return reply(programmeHelpMessage(all(), { standing: await standingOf(request), inOwn }));
		},
	});
