/** "Has Nora sent her paper in", "who hasn't done their paper": whether what somebody is to write is in. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";

type Read = (words: string) => Reading;

const handed =
	"(?:sen[dt](?: in)?|submit(?:ted)?|hand(?:ed)?(?: in)?|turned in|put in|d(?:o|one|id)|writ(?:e|ten)|wrote|finish(?:ed)?|produced?|deliver(?:ed)?|g[eo]t(?=.*\\bin\\W*$)|given us)";
const end = "(?: (?:in|over|yet|already|done|through|off|across))*\\W*$";

const theirs = opened(
	`(?:has|have|did|hasn['’]?t|haven['’]?t|didn['’]?t) (.+?) (?:not |yet |actually )*${handed} (?:his|her|their|my|all (?:his|her|their|my)) (?:papers?|notes?|reports?|briefings?|write-?ups?)${end}`,
);
const wanted = opened(
	`(?:who|who['’]s) (?:has ?n['’]?t|has not|have ?n['’]?t|have not|still has ?n['’]?t|did ?n['’]?t)(?: yet)? ${handed} (?:(?:in )?(?:his|her|their|a|the|any) )?papers?${end}`,
);
const owing = opened(
	`who(?:['’]?s)?(?: else)?(?: still)? (?:owes?|owing)(?: us| me)? (?:an?|any|their|some)? ?papers?${end}`,
);

const sentBy = opened(
	`(?:what|which|how many|any) papers? (?:has|have|did) (.+?) (?:${handed}|given|produced)(?: us)?${end}`,
);

/** "Have I got a paper to hand in": what somebody still has to write. */
const owed = opened(
	"(?:have|has|do|does|am|is|are) (.+?) (?:still )?(?:got|have|owe|down for|due|meant to (?:write|do|send)|supposed to (?:write|do|send))(?: to do| to write)? (?:an?|any|some) papers?(?: (?:still|left))?(?: to (?:hand in|turn in|put in|send(?: in| round)?|submit|write|do|finish|give in|deliver|bring))?(?: (?:for|to) (.+?))?(?: yet)?\\W*$",
);

/** Whoever is meant by these writes no paper of their own. */
const nobody = /^(?:we|they|he|she|it|you|any\w+|every\w+|some\w+|all|who)$/i;

const owes = (owner: string, board: string | undefined): string =>
	`what papers ${/^i$/i.test(owner) ? "do i" : `does ${owner}`} owe${board ? ` ${board}` : ""}`;

export const papersFrom = (text: string, read: Read): Reading | undefined => {
	const [, owner, board] = owed.exec(text) ?? [];
	if (owner !== undefined && nobody.test(owner))
		return ofPapers(read(`which papers are outstanding${board ? ` for ${board}` : ""}`));
	if (owner !== undefined) return ofPapers(read(owes(owner, board)));
	const who = (theirs.exec(text) ?? sentBy.exec(text))?.[1];
	const isOpen = who === undefined && (wanted.test(text) || owing.test(text));
	if (isOpen) return ofPapers(read("which papers are outstanding"));
	if (who === undefined || nobody.test(who)) return undefined;
	return ofPapers(read(/^i$/i.test(who) ? "are my papers in" : `are ${who}'s papers in`));
};

const ofPapers = (reading: Reading): Reading | undefined => {
	const isMeant =
		reading.is === "question" &&
		(reading.question.ask === "papers" || reading.question.records?.join() === "papers");
	return isMeant || (reading.is === "which" && !reading.isGuess) ? reading : undefined;
};
