/** What the asker is told once a board has been set up or changed. */
import { type ChannelAudience, isUnclear } from "../../domain/audience/audience.ts";
import type { Board, Role } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/honest-date.ts";
import type { Person } from "../../domain/people/person.ts";
import type { Called } from "../../usecases/board/alias.ts";
import type { Bound } from "../../usecases/board/bind.ts";
import type { Ended } from "../../usecases/board/end.ts";
import { departedOwners, doneMessage, postedIn } from "../items/item-saved.ts";
import { line } from "../kit/blocks.ts";
import type { Message } from "../kit/message.ts";

const steps = ({ code }: Board) => [
	{ label: "Show it", id: "do:board show", value: { board: code } },
	{ label: "Schedule a meeting", id: "do:meeting schedule", value: { board: code } },
];

const namesOf = (people: readonly Person[]): string =>
	people
		.map(({ name }) => name)
		.join(", ")
		.replace(/, ([^,]*)$/, " and $1");

const nowAre = (role: Role, people: readonly Person[]): string => {
	if (people.length > 1) return `are now ${role}s`;
	return `is now ${role === "member" ? "a member" : role}`;
};

export const appointed = (
	{ role, people }: { role: Role; people: readonly Person[] },
	board: Board,
): Message =>
	doneMessage({
		fact: "Appointed",
		what: [`${namesOf(people)} ${nowAre(role, people)} of ${board.name}.`],
		also: departedOwners(people),
		buttons: steps(board).slice(0, 1),
	});

const readers = ({ access, viewers }: ChannelAudience): string => {
	const outside = viewers.filter(
		({ standing }) => standing === "guest" || standing === "external",
	).length;
	const people = viewers.length === 1 ? "1 person" : `${viewers.length} people`;
	const guests =
		outside > 0
			? `, ${outside} of them ${outside === 1 ? "a guest" : "guests"} or from outside`
			: "";
	const open = access === "public" ? "; anyone in the workspace can join" : "";
	return `Who reads there: ${people} now${guests}${open}.`;
};

const mostNamed = 5;

export const joinNames = (names: readonly string[]): string => {
	const left = names.length - mostNamed;
	return left > 0
		? `${names.slice(0, mostNamed).join(", ")} and ${left} more`
		: names.join(", ").replace(/, ([^,]*)$/, " and $1");
};

/** What to do about it: the remedy needs their names. */
export const whyNotThere = ({ bound, audience, outsiders }: Bound): string => {
	if (isUnclear(audience))
		return "But who reads there could not be found out: its reminders go to its secretary until it can.";
	if (bound.visibility === "restricted")
		return "But this board is restricted: its reminders go to its secretary until it is bound to a private channel with nobody from outside.";
	return `But ${joinNames(outsiders)} may not see this board: its reminders go to its secretary until they sit on it or leave that channel.`;
};

/** In its own private channel a restricted board is read by everybody there, on it or not: whoever binds it is to know. */
const readBesides = ({ bound, outsiders }: Bound): readonly string[] => {
	if (bound.visibility !== "restricted" || outsiders.length === 0) return [];
	const are = outsiders.length === 1 ? "1 of them is" : `${outsiders.length} of them are`;
	return [
		`${are} not on this board, and will read all that it says there: ${joinNames(outsiders)}.`,
	];
};

/** Two boards in one channel have no "here". */
const sharedWith = ({ beside }: Bound): readonly string[] => {
	if (beside.length === 0) return [];
	const speak = beside.length === 1 ? "speaks" : "speak";
	return [
		`${joinNames(beside)} ${speak} there too: from now on what is typed there has to name its board.`,
	];
};

export const boundTo = (view: Bound): Message => {
	const { bound, audience, maySpeak } = view;
	return doneMessage({
		fact: "Bound",
		what: [`${bound.name} to `, { channel: audience.channelId }, "."],
		also: maySpeak
			? [
					readers(audience),
					...readBesides(view),
					"Its reminders will be posted there.",
					...sharedWith(view),
				]
			: [readers(audience), whyNotThere(view), ...sharedWith(view)],
	});
};

export const recoded = (board: Board, was: string): Message =>
	doneMessage({
		fact: "Changed",
		what: [`${board.name} is `, { code: board.code }, " now."],
		also: [`Its items will be ${board.code}-1, ${board.code}-2 and so on; ${was} keeps working.`],
		buttons: steps(board),
	});

export const called = ({ board, alsoCalled }: Called): Message =>
	doneMessage({
		fact: `${board.name} (${board.code})`,
		what: [
			board.aliases.length > 0
				? `is also called ${board.aliases.map((alias) => `“${alias}”`).join(", ")}.`
				: "has no other names.",
		],
		also:
			alsoCalled.length > 0
				? [
						`So ${alsoCalled.length > 1 ? "do" : "does"} ${alsoCalled.map(({ name }) => name).join(" and ")}: people who say it are asked which is meant.`,
					]
				: [],
		buttons: [
			{ label: "Change them", id: "do:board alias", value: { board: board.code } },
			...steps(board).slice(0, 1),
		],
	});

/** What will not be, now that the board has ended. */
const calledOff = ({ meetings, series }: Ended): readonly string[] => [
	...(meetings > 0
		? [
				`Cancelled: ${meetings === 1 ? "1 meeting that was" : `${meetings} meetings that were`} to come.`,
			]
		: []),
	...(series > 0
		? [`Its ${series === 1 ? "series of meetings ends" : `${series} series of meetings end`} too.`]
		: []),
];

export const boardEnded = (ended: Ended): Message => {
	const { board } = ended;
	return doneMessage({
		fact: "Ended",
		what: [`${board.name}${board.state.is === "ended" ? `, ${wordDay(board.state.on)}` : ""}.`],
		also: [
			...calledOff(ended),
			"Its record stays, and its names go on answering. Its reminders stop.",
		],
		told: line(
			"What is still open there can be found with ",
			{ code: `/action list ${board.code}` },
			".",
		),
	});
};

export const renamed = (board: Board, was: string): Message =>
	doneMessage({
		fact: "Renamed",
		what: [{ code: board.code }, ` ${board.name}`],
		also: [`“${was}” and ${board.code} keep working.`],
		told: postedIn(board),
		buttons: steps(board),
	});

export const removed = (
	{ role, people }: { readonly role?: Role | undefined; readonly people: readonly Person[] },
	board: Board,
): Message =>
	doneMessage({
		fact: "Removed",
		what: [` ${namesOf(people)} from `, { code: board.code }, ` ${board.name}`],
		also: [
			role ? `Only as ${role}.` : "Every place on this board is theirs no more.",
			...(board.visibility === "restricted"
				? ["It's restricted: what they were shown of it is withdrawn now."]
				: []),
		],
		buttons: steps(board),
	});
