/** "Who chairs the masons", "how is the software stream": a board or a work stream by a word of its name, where the word alone is a body's or another board's. */
import { keysOf } from "../../language/names/words.ts";
import { opened } from "./shaped.ts";
import type { WithNames } from "./with-names.ts";

const the = "(?:the |our )?";
const noun = "(?: (?:board|group|committee|panel|meeting|people|lot))?";
/** What only a board has. */
const ofOffice = [
	`who(?:['’]?s| is| are)? (?:(?:the )?(?:chair(?:man|woman|person)?|secretary|clerk|members?)(?: of| for| on| to)|chairs|chairing|clerks) ${the}(.+?)${noun}\\W*$`,
].map(opened);
/** What only a board does. */
const ofDeed = [
	`what (?:did|has|have) ${the}(.+?)${noun} (?:ever |last )?(?:decided?|agreed?|resolved?)\\b.*$`,
	`(?:(?:any|list|show me|what) )?decisions (?:by|of|from) ${the}(.+?)${noun}\\W*$`,
	`what (?:was|has been) (?:decided|agreed) by ${the}(.+?)${noun}\\W*$`,
	`(?:is|was) ${the}(.+?)${noun} quorate\\b.*$`,
].map(opened);
const stream = /\b(?:the |our )?((?:[\p{L}&’'-]+ ){1,3})(?:work ?stream|stream|strand)\b/iu;

type Called = { readonly name: string; readonly aliases?: readonly string[] | undefined };

/** The only one with each of these words in one of its names. */
const onlyWith = <T extends Called>(said: string, some: readonly T[]): T | undefined => {
	const keys = keysOf(said);
	const [only, ...others] = some.filter(({ name, aliases = [] }) => {
		const own = new Set([name, ...aliases].flatMap(keysOf));
		return keys.length > 0 && keys.every((key) => own.has(key));
	});
	return others.length === 0 ? only : undefined;
};

/** A body is no chair, and decides nothing here. */
const boardMeant: WithNames = (words, reading, { circumstances, read }) => {
	const [office, deed] = [ofOffice, ofDeed].map((forms) =>
		forms.map((form) => form.exec(words)?.[1]).find((found) => found),
	);
	const name = office ?? deed;
	if (name === undefined) return undefined;
	const isOfBody =
		reading.is === "question" &&
		reading.question.ask === "seats" &&
		reading.question.subjects.length > 0 &&
		reading.question.subjects.every(({ kind }) => kind === "organisation");
	const isUnread = reading.is === "unread" || reading.is === "lost";
	// The clerk of works is nobody's secretary.
	if (!isOfBody && !(isUnread && deed !== undefined)) return undefined;
	const live = circumstances.world.boards.filter(({ state }) => state.is !== "ended");
	const board = onlyWith(name, live);
	const plain = board && read(words.replace(name, board.code));
	return plain?.is === "question" ? plain : undefined;
};

const streamMeant: WithNames = (words, reading, { circumstances, read }) => {
	if (reading.is !== "unread" && reading.is !== "lost") return undefined;
	const [whole, said = ""] = stream.exec(words) ?? [];
	const known = said.trim().split(" ");
	const live = circumstances.world.workStreams.filter(({ ended }) => !ended);
	for (let from = 0; whole !== undefined && from < known.length; from += 1) {
		const name = known.slice(from).join(" ");
		const meant = onlyWith(name, live);
		const plain = meant && read(words.replace(`${name} `, `${meant.name} `));
		if (plain?.is === "question") return plain;
	}
	return undefined;
};

export const ofNamedByPart: WithNames = (words, reading, around) =>
	boardMeant(words, reading, around) ?? streamMeant(words, reading, around);
