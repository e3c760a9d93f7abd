/** "Who's at the first one", "is she at both", after several meetings were told of: whatever else was told with them, the words say that it is a meeting. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Subject } from "../../domain/questions/question.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { nameOf } from "./called-by.ts";
import { toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, type Told, turn } from "./turn-of-thing.ts";

const places = ["first", "second", "third", "fourth", "fifth"];
const nth = `the (first|1st|second|2nd|third|3rd|fourth|fifth|last)(?: (?:one|meeting|of (?:them|those|these)))*`;

const numberAt = (said: string, count: number): number => {
	const word = said
		.toLowerCase()
		.replace("1st", "first")
		.replace("2nd", "second")
		.replace("3rd", "third");
	return word === "last" ? count - 1 : places.indexOf(word);
};

/** In the order in which they were told. */
const meetingsTold = ({ thread }: Told): readonly Subject[] => {
	const meetings = (all: readonly Subject[]) => all.filter(({ kind }) => kind === "meeting");
	const told = meetings(toldLast(thread));
	return told.length > 1 ? told : [];
};

const whoIsAt = turn(
	`who(?:['’]?s| is| are| will|['’]ll)?(?: (?:be|all|else))* (?:at|going to|coming to|attending|due at|expected at|in|there for) ${nth}(?: (?:then|so far))*`,
);
const whoRuns = turn(
	`who(?:['’]?s| is| will| does)?(?: be)? (?:chairs?|chairing|running|runs|in the chair (?:at|for)) ${nth}(?: (?:then|now))*`,
);
const whatIsOn = turn(
	`what(?:['’]?s| is| are)?(?: they)? (?:on (?:the agenda (?:of|for|at) )?|(?:discussing|covering|discussed|covered) at |the agenda (?:of|for|at) )${nth}(?: (?:then|so far))*`,
);

const boardOf = ({ id }: Subject, world: World): string | undefined => {
	const board = itemAmong(world.holdings, id)?.boardId;
	return board && nameOf({ kind: "board", id: board }, world);
};

/** "Who's chairing the second", of three meetings. */
const ofOneOfThem: PutPlainly = (text, told) => {
	const comes = whoIsAt.exec(text)?.[1];
	const runs = whoRuns.exec(text)?.[1];
	const which = comes ?? runs ?? whatIsOn.exec(text)?.[1];
	if (which === undefined) return undefined;
	const all = meetingsTold(told);
	const one = all[numberAt(which, all.length)];
	const name = one && nameOf(one, told.world);
	if (!one || name === undefined) return undefined;
	if (runs !== undefined) return `who chairs ${boardOf(one, told.world)}`;
	return comes === undefined ? `what is on the agenda of ${name}` : `who is coming to ${name}`;
};

const atAll = turn(
	"(?:is|are|will) (.+?)(?: be)? (?:at|going to|coming to|due at|needed at|attending) (?:both|all(?: (?:two|three|four|five))?|each)(?: (?:of (?:them|those|these)|meetings))*",
);

/** As many are told of at once. */
const mostMeetings = 5;

/** "Is the lead at both", of two or a few meetings: what is known of each. */
const atEach: PutPlainly = (text, told) => {
	const who = atAll.exec(text)?.[1];
	const all = who === undefined ? [] : meetingsTold(told);
	if (all.length === 0 || all.length > mostMeetings) return undefined;
	const names = all.flatMap((each) => nameOf(each, told.world) ?? []);
	return `is ${who} coming to ${names.join(" and ")}`;
};

const onBoth = turn("(?:is|are) (.+?) (?:in|on) both(?: of (?:them|those|these)| meetings)*");

/** "Is the lead in both": on the boards of the two. */
const onTheTwo: PutPlainly = (text, told) => {
	const who = onBoth.exec(text)?.[1];
	return who !== undefined && meetingsTold(told).length === 2
		? `is ${who} in all of them`
		: undefined;
};

export const ofMeetingsInARow = firstPlain([ofOneOfThem, atEach, onTheTwo]);
