/** "Helen's board", "her forum": the one board that she chairs, by its name. */

import { keysOf } from "../../language/names/words.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { calledBy, nameOf } from "./called-by.ts";
import { only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly } from "./turn-of-thing.ts";

const bodies = "(?:board|group|panel|committee|forum|council|circle)";
const somebodys = new RegExp(
	`\\b(?:the )?([\\w-]+)['’]s (${bodies})\\b(?! (?:meeting|member)s?\\b)`,
	"gi",
);

/** One board alone that they chair, and that has not ended. */
const chairedBy = (personId: string, { boards }: World): string | undefined => {
	const own = only(
		boards.filter(({ chairId, state }) => chairId === personId && state.is !== "ended"),
	);
	return own && calledBy(own);
};

/** A board may go by somebody's name: "St Helen's board". */
const isOfName = (word: string, { boards, organisations }: World): boolean =>
	[...boards, ...organisations].some(({ name, aliases }) =>
		[name, ...aliases].some((each) => keysOf(each.replace(/['’]s\b/g, "")).includes(word)),
	);

export const boardsOfChairs = (text: string, world: World): string =>
	text.replace(somebodys, (said: string, first: string) => {
		const word = keysOf(first)[0] ?? "";
		const person = only(world.people.filter(({ name }) => keysOf(name)[0] === word));
		const board = person && !isOfName(word, world) ? chairedBy(person.id, world) : undefined;
		return board ?? said;
	});

const theirs = new RegExp(`\\b(?:his|her|their) ${bodies}\\b(?!['’])`, "i");

/** "When does her forum meet", of one person, or of the work stream that they lead. */
const ofTheirBoard: PutPlainly = (text, { thread, world }) => {
	if (!theirs.test(text)) return undefined;
	const asked = (thread.question?.subjects ?? []).filter(({ kind }) => kind === "person");
	const person = only(toldLast(thread).filter(({ kind }) => kind === "person")) ?? only(asked);
	const stream = only(toldLast(thread).filter(({ kind }) => kind === "workStream"));
	const lead = world.workStreams.find(({ id }) => id === stream?.id)?.leadId;
	const id = person?.id ?? lead;
	const board = id && nameOf({ kind: "person", id }, world) ? chairedBy(id, world) : undefined;
	return board && text.replace(theirs, board);
};

export const ofBoardOfTheirs = firstPlain([ofTheirBoard]);
