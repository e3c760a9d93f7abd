/** What is said where no command has the verb that was typed. */
import type { Command } from "../command.ts";
import { readReference } from "../domain/reference.ts";
import { line, message } from "../views/blocks.ts";
import { nounHelp } from "../views/help.ts";
import type { Message } from "../views/message.ts";
import { unservedSays } from "../views/unserved.ts";
import { nearVerbs } from "./verbs.ts";

/** What does it instead; else the verb that was mistyped; else all that there are. */
export const unknownVerb = (noun: string, typed: string, ofNoun: readonly Command[]): Message => {
	const [first = "", second = ""] = typed.split(/\s+/, 2);
	const unknown = `I don't know "/${noun} ${first.slice(0, 60)}".`;
	const says = unservedSays(noun, first) ?? unservedSays(noun, `${first}-${second}`);
	if (says) return message(line(`${unknown} ${says}`));
	const near = nearVerbs(noun, first, ofNoun);
	if (near.length > 0) return nounHelp(near, `${unknown} Was this meant?`);
	return nounHelp(
		ofNoun,
		readReference(first)
			? `Say first what is to be done with ${first.toUpperCase()}. These work:`
			: `${unknown} These work:`,
	);
};
