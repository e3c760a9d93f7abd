/** Each kind of fact in words. */
import type { KnownBlock } from "@slack/types";
import type { Fact, MeetingLine } from "../../domain/questions/answer.ts";
import { type Inline, type Line, line, lines, list, note } from "../kit/blocks.ts";
import { capital } from "../kit/lists.ts";
import { itemLines, itemRow } from "./items.ts";

type Of<Is extends Fact["is"]> = Extract<Fact, { is: Is }>;

/** A page of rows, and how many come after it. */
const paged = (rows: readonly Line[], left: number): readonly KnownBlock[] => [
	list(rows),
	...(left > 0 ? [note(`… and ${left} more.`)] : []),
];

const meetingTail = ({ title, place, reference, cancelled, jointlyWith }: MeetingLine): Line => [
	...(jointlyWith ? [" · jointly with ", { bold: jointlyWith }] : []),
	...(place ? [` · ${place}`] : []),
	...(title ? [` · ${title}`] : []),
	...(cancelled ? [` · cancelled on ${cancelled}`] : []),
	" · ",
	{ code: reference },
];

const meetVerb = (which: Of<"meeting">["which"], { cancelled, held }: MeetingLine): string => {
	if (which === "last") return "last met";
	if (which === "now") return "is meeting now:";
	if (cancelled) return "was to meet";
	if (which === "next") return "next meets";
	const verb = held ? "met" : "meets";
	return which === "first" ? `first ${verb}` : verb;
};

const meetingLine = ({ which, meeting }: Of<"meeting">): Line => {
	const tail = meetingTail(meeting);
	const said = ` (“${meeting.when}”)`;
	if (meeting.provisional && meeting.held) {
		return [{ bold: meeting.board }, " has met; ", { bold: "day not recorded" }, said, ...tail];
	}
	if (meeting.provisional) {
		return [
			{ bold: meeting.board },
			": next meeting ",
			{ bold: "has no date set yet" },
			said,
			...tail,
		];
	}
	return [
		{ bold: meeting.board },
		` ${meetVerb(which, meeting)} `,
		{ bold: meeting.when },
		...tail,
	];
};

const meetingRow = (meeting: MeetingLine): Line => [
	{ bold: meeting.when },
	` ${meeting.board}`,
	...(meeting.provisional && !meeting.held ? [" (no date set yet)"] : []),
	...meetingTail(meeting),
];

const noMeeting = ({ which, of, period, also }: Of<"no-meeting">): Line => {
	const board = of ? ` for ${of}` : "";
	const tail = also ? ` ${also}` : "";
	if (which === "within") return [`No meeting is recorded${board}, ${period ?? ""}.${tail}`];
	const then = period ? `, ${period}` : "";
	return which === "last"
		? [`No past meeting is recorded${board}${then}.${tail}`]
		: [`No coming meeting is recorded${board}${then}.${tail}`];
};

const counted = (heading: string, count: number): Inline => ({ bold: `${heading}: ${count}` });

const meetingList = ({
	of,
	sort,
	period,
	count,
	meetings,
	left,
	also,
}: Of<"meetings">): readonly KnownBlock[] => {
	const heading = `Meetings${of ? ` of ${of}` : ""}${sort ? ` ${sort}` : ""}${period ? `, ${period}` : sort ? "" : " ahead"}`;
	return [
		line(counted(heading, count)),
		...paged(meetings.map(meetingRow), left),
		...(also ? [note(also)] : []),
	];
};

const roleLine = ({ role, board, holder }: Of<"role">): Line => {
	if (!holder) return [{ bold: `No ${role} is recorded for ${board}.` }];
	return [{ bold: holder }, role === "chair" ? ` chairs ${board}.` : ` is secretary of ${board}.`];
};

const memberLines = ({ board, people, seats }: Of<"members">): readonly KnownBlock[] => {
	const rows: readonly Line[] = [
		...(people.length > 0 ? [[{ bold: `People (${people.length}): ` }, people.join(", ")]] : []),
		...(seats.length > 0 ? [[{ bold: `Seats (${seats.length}): ` }, seats.join(", ")]] : []),
	];
	return rows.length === 0
		? [line({ bold: `No members are recorded for ${board}.` })]
		: [lines([{ bold: board }], ...rows)];
};

const yesOrNo = { yes: "Yes. ", no: "No. " } as const;

const belongsLine = ({ who, board, as, says }: Of<"belongs">): Line =>
	as.length > 0
		? [...(says ? [{ bold: yesOrNo[says] }] : []), `${who} · ${board}: ${as.join(", ")}.`]
		: [{ bold: "Not recorded. " }, `${who} is not recorded as sitting on ${board}.`];

const seatLines = (fact: Of<"seats">): readonly KnownBlock[] => {
	const { who, as, besides = [], count, boards, left } = fact;
	const out = besides.length > 0 ? ` besides ${besides.join(", ")}` : "";
	const none = `No board is recorded for ${who}${as ? ` as its ${as}` : ""}`;
	if (boards.length === 0) return [line({ bold: `${none}${out}.` })];
	const rows = boards.map(({ board, as: each }): Line => [`${board}: ${each.join(", ")}`]);
	const heading = `${who}: ${count} ${count === 1 ? "board" : "boards"}${out}`;
	return [line({ bold: heading }), ...paged(rows, left)];
};

const boardLine = ({
	board,
	code,
	state,
	purpose,
	open,
	overdue,
}: Of<"board">): readonly KnownBlock[] => [
	lines(
		[{ bold: board }, " ", { code }, ` · ${state} · ${open} open, ${overdue} overdue`],
		...(purpose ? [[purpose]] : []),
	),
];

const changeList = ({
	only,
	since,
	of,
	by,
	count,
	also,
	left,
	changes,
}: Of<"changes">): readonly KnownBlock[] => [
	line(
		counted(
			`${capital(only ?? "changed")}${by ? ` by ${by}` : ""}${of ? ` for ${of}` : ""}, ${since}`,
			count,
		),
		...(also ? [` (${also})`] : []),
	),
	...paged(
		changes.map(
			({ what, title, did, times, on, by: author, through }): Line => [
				...(what ? [{ code: what }, " "] : []),
				`${title}${did ? ` · ${did}` : ""} · ${on} by ${author} (${through})`,
				...(times > 1 ? [`, ${times} changes`] : []),
			],
		),
		left,
	),
];

const itemList = ({
	what,
	count,
	items,
	left,
	also,
	reasons,
}: Of<"items">): readonly KnownBlock[] => [
	line(counted(what, count), ...(also ? [` (${also})`] : [])),
	...paged(
		items.map((item) => itemRow(item, reasons)),
		left,
	),
];

const nameList = ({ what, count, boards, left }: Of<"boards">): readonly KnownBlock[] => [
	line(counted(what, count)),
	...paged(
		boards.map((name): Line => [name]),
		left,
	),
];

const overseerLine = (fact: Of<"overseer" | "overseen">): KnownBlock => {
	if (fact.is === "overseen") return line(`${fact.board} oversees ${fact.boards.join(", ")}.`);
	const { by, board } = fact;
	return by
		? line({ bold: by }, ` oversees ${board}.`)
		: line({ bold: "Not recorded: " }, `which board oversees ${board}.`);
};

const saidLine = (fact: Of<"none">): Line => [
	{ bold: `${fact.says}.` },
	...(fact.also ? [` ${fact.also.replace(/^and /, "")}.`] : []),
];

const quorumLine = ({ quorum, board, part }: Of<"quorum">): KnownBlock =>
	quorum === undefined
		? line({ bold: "Not recorded: " }, `the quorum of ${board}.`)
		: line({ bold: `${quorum}` }, ` make a quorum of ${board}${part ? `: ${part}` : ""}.`);

export const factBlocks = (fact: Fact): readonly KnownBlock[] => {
	switch (fact.is) {
		case "meeting":
			return [lines(meetingLine(fact))];
		case "no-meeting":
			return [lines(noMeeting(fact))];
		case "meetings":
			return meetingList(fact);
		case "role":
			return [lines(roleLine(fact))];
		case "members":
			return memberLines(fact);
		case "belongs":
			return [lines(belongsLine(fact))];
		case "seats":
			return seatLines(fact);
		case "overseer":
		case "overseen":
			return [overseerLine(fact)];
		case "quorum":
			return [quorumLine(fact)];
		case "item":
			return itemLines(fact);
		case "items":
			return itemList(fact);
		case "as-at":
			return [line({ bold: `As recorded at the end of ${fact.on}:` })];
		case "none":
			return [line(...saidLine(fact))];
		case "board":
			return boardLine(fact);
		case "boards":
			return nameList(fact);
		case "thing":
			return [line({ bold: fact.name }, ` · ${fact.says.join(" ").replaceAll("..", ".")}`)];
		case "changes":
			return changeList(fact);
	}
};
