/** What is said where no command has the verb that was typed. */
import type { Command } from "../command.ts";
import { readReference } from "../domain/reference.ts";
import { nearVerbs } from "../language/arguments/verbs.ts";
import { line, message } from "../views/kit/blocks.ts";
import { nounHelp } from "../views/kit/help.ts";
import type { Message } from "../views/kit/message.ts";
import { unservedSays } from "../views/kit/unknown-verb.ts";
import type { Saying } from "./examples.ts";

type Unknown = {
	readonly noun: string;
	readonly typed: string;
	readonly ofNoun: readonly Command[];
};

/** What does it instead; else the verb that was mistyped; else all that there are. */
export const unknownVerb = (
	{ noun, typed, ofNoun }: Unknown,
	{ sentence, example: inOwn }: Saying,
): Message => {
	const [first = "", second = ""] = typed.split(/\s+/, 2);
	const unknown = `I don't know "/${noun} ${first.slice(0, 60)}".`;
	const says = unservedSays(noun, first) ?? unservedSays(noun, `${first}-${second}`);
	if (says) return message(line(`${unknown} ${sentence(says)}`));
	const near = nearVerbs(noun, first, ofNoun);
	if (near.length > 0) return nounHelp(near, { says: `${unknown} Did you mean:`, inOwn });
	return nounHelp(ofNoun, {
		says: readReference(first)
			? `Say first what is to be done with ${first.toUpperCase()}. You could type:`
			: `${unknown} You could type:`,
		inOwn,
	});
};
