/** What is said where no command has the verb that was typed: what does it instead, or three that are near. */
import type { Command } from "../command.ts";
import { readReference } from "../domain/reference.ts";
import { nearVerbs } from "../language/arguments/verbs.ts";
import { buttons, line, message } from "../views/kit/blocks.ts";
import type { Message } from "../views/kit/message.ts";
import { deedOf } from "./command-groups.ts";
import { commandList } from "./help.ts";

type Unserved = { readonly verbs: readonly string[]; readonly says: string };

const deleting = ["remove", "delete", "drop", "scrap", "bin", "cancel", "withdraw", "erase"];

const byNoun: Readonly<Record<string, readonly Unserved[]>> = {
	board: [
		{
			verbs: ["delete", "drop", "scrap", "cancel", "archive", "erase"],
			says: "Nothing is deleted. /board end LPB because its work is done ends a board, and its record stays.",
		},
		{
			verbs: ["reopen", "restart", "revive"],
			says: "A board that has ended stays ended: its record and its names stay. /board create sets up a new one.",
		},
	],
	action: [
		{
			verbs: deleting,
			says: "Nothing is deleted. /action close MCB-7 as it stands closes it, with the reason in its history.",
		},
	],
	milestone: [
		{
			verbs: deleting,
			says: "Nothing is deleted. /milestone report LPB-3 red “no longer planned” says so for all to see; /milestone achieve LPB-3 closes one that was reached.",
		},
	],
	guidance: [
		{
			verbs: deleting,
			says: "Nothing is deleted. /guidance withdraw PDT-1 records that it was withdrawn, or is expected no more.",
		},
	],
};

const key = (verb: string): string => verb.toLowerCase().replace(/[^a-z]/g, "");

export const unservedSays = (noun: string, verb: string): string | undefined =>
	byNoun[noun]?.find(({ verbs }) => verbs.some((each) => key(each) === key(verb)))?.says;

type Saying = {
	/** A sentence that holds an example, as the asker would type it. */
	readonly sentence: (says: string) => string;
	readonly example: (line: string) => string;
};

type Unknown = {
	readonly noun: string;
	readonly typed: string;
	readonly ofNoun: readonly Command[];
};

/** More than three are a list to search through. */
const most = 3;

/** Those that begin as it does, then the first that the noun has; each deed once. */
const likely = (typed: string, noun: string, ofNoun: readonly Command[]): readonly Command[] => {
	const verb = ({ name }: Command) => key(name.slice(noun.length + 1));
	const begins = (command: Command) => verb(command)[0] === key(typed)[0];
	const leading = ofNoun.filter(({ name }) => deedOf(name)?.name === name);
	const sorted = [...leading.filter(begins), ...leading.filter((one) => !begins(one))];
	return sorted.slice(0, most);
};

/** What takes an item that was named first. */
const takesItem = ({ fields }: Command): boolean => "item" in fields;

export const unknownVerb = (
	{ noun, typed, ofNoun }: Unknown,
	{ sentence, example: inOwn }: Saying,
): Message => {
	const [first = "", second = ""] = typed.split(/\s+/, 2);
	const unknown = `I don't know “/${noun} ${first.slice(0, 60)}”.`;
	const says = unservedSays(noun, first) ?? unservedSays(noun, `${first}-${second}`);
	if (says) return message(line(`${unknown} ${sentence(says)}`));
	const near = nearVerbs(noun, first, ofNoun);
	const isItem = readReference(first) !== undefined;
	const offered =
		near.length > 0 ? near : likely(first, noun, ofNoun.filter(isItem ? takesItem : Boolean));
	const opening = isItem
		? `What shall I do with ${first.toUpperCase()}? You could type:`
		: `${unknown} ${near.length > 0 ? "Did you mean:" : "You could type:"}`;
	const list = commandList(offered.slice(0, most), { says: opening, inOwn });
	return message(
		...list.blocks,
		buttons({ label: `Everything /${noun} does`, id: "do:programme help", value: { about: noun } }),
	);
};
