/** What somebody who leaves has on each board, who is proposed to take it, and the buttons that pass it on. */
import type { KnownBlock } from "@slack/types";
import type { Board } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import { byKey, pageOf } from "../../domain/paging.ts";
import {
	dutyName,
	type Held,
	type HeldDuty,
	type HeldThing,
	waits,
} from "../../domain/people/departure.ts";
import type { HandOverList, HandOverOfBoard } from "../../usecases/person/hand-over-list.ts";
import type { PassingOnDone } from "../../usecases/person/pass-on.ts";
import {
	type ButtonSpec,
	buttons,
	heading,
	type Line,
	line,
	message,
	note,
} from "../kit/blocks.ts";
import { factsOf, remainder } from "../kit/lists.ts";
import type { Message } from "../kit/message.ts";
import { itemLine, namesUpTo, wordMeetingTime } from "../kit/wording.ts";

const command = "programme hand-over";

/** As many as people go through at once. */
const most = 12;
const mostMeetings = 3;

type Row = {
	readonly key: string;
	readonly of: HandOverOfBoard;
	readonly held: Held;
};

const dutyWords = (
	{ duty, organisationIds }: HeldDuty,
	{ board, meetings }: HandOverOfBoard,
	{ names }: HandOverList,
): string => {
	const bodies = organisationIds.flatMap((id) => names.organisation(id) ?? []);
	if (duty === "seat") return `holds the seat of ${bodies.join(" and ") || "a body"}`;
	if (duty === "deputy") return `deputy for ${bodies.join(" and ") || "a body"}`;
	if (duty === "member") return "member";
	const does = duty === "chair" ? "meetings to chair" : "minutes to take";
	const said = meetings.map(
		({ number, time }) => `${board.code}-M${number} (${wordMeetingTime(time)})`,
	);
	return meetings.length > 0 ? `${duty} · ${does}: ${namesUpTo(mostMeetings, said)}` : duty;
};

const thingLine = ({ thing }: HeldThing, board: Board, { names, now }: HandOverList): Line => {
	if (thing.kind !== "paper") return itemLine(thing, factsOf(thing, names, now));
	return [{ code: `${board.code}-P${thing.number}` }, ` Paper owed: ${thing.title}`];
};

const heldLine = ({ held, of }: Row, list: HandOverList): Line => {
	const said = held.is === "thing" ? thingLine(held, of.board, list) : [dutyWords(held, of, list)];
	if (!waits(held)) return said;
	const taker = list.names.person(held.takerId);
	return [...said, " · ", { bold: taker ? `proposed: ${taker}` : "nobody to propose" }];
};

const giveButton = ({ held, of }: Row, list: HandOverList): ButtonSpec | undefined => {
	const taker = list.names.person(held.takerId);
	if (!waits(held) || !of.mayPass || taker === undefined) return undefined;
	const name = dutyName(held, of.board);
	const to = list.names.handle(held.takerId) ?? "";
	return {
		label: `Give ${name} to ${taker}`,
		id: `do:${command}`,
		value: { person: `@${list.person.handle}`, which: name, to },
	};
};

const rowsOf = ({ boards }: HandOverList): readonly Row[] =>
	boards
		.flatMap((of, place) =>
			of.held.map((held, at) => ({
				key: `${String(place).padStart(4, "0")} ${String(at).padStart(5, "0")}`,
				of,
				held,
			})),
		)
		.toSorted(byKey(({ key }) => key));

const rowBlocks = (rows: readonly Row[], list: HandOverList): readonly KnownBlock[] =>
	rows.flatMap((row, at) => {
		const isFirst = rows[at - 1]?.of !== row.of;
		const { board } = row.of;
		const give = giveButton(row, list);
		return [
			...(isFirst ? [line({ bold: board.name }, ` (${board.code})`)] : []),
			line(...heldLine(row, list)),
			...(give ? [buttons(give)] : []),
		];
	});

/** What the asker may pass on as it is proposed. */
const acceptable = (rows: readonly Row[]): number =>
	rows.filter(({ held, of }) => of.mayPass && waits(held) && held.takerId !== undefined).length;

const acceptAll = (rows: readonly Row[], { person, stamp }: HandOverList): ButtonSpec[] => {
	const count = acceptable(rows);
	if (count < 2) return [];
	return [
		{
			label: `Accept all ${count}`,
			id: `do:${command}`,
			value: { person: `@${person.handle}`, which: "all", stamp },
			style: "primary",
			confirm: {
				title: "Pass all of it on?",
				text: `${count} duties and things of ${person.name} go to the people proposed, and I’ll let each of them know.`,
				yes: "Pass on",
			},
		},
	];
};

const streamLine = ({ streams }: HandOverList): readonly KnownBlock[] =>
	streams.length === 0
		? []
		: [
				line(
					`Leads ${streams.map(({ name }) => name).join(" and ")}: `,
					{ code: `/programme stream-change ${streams[0]?.name} lead @…` },
					" gives it another lead.",
				),
			];

const leftNote = ({ person }: HandOverList): readonly KnownBlock[] =>
	person.leftOn === undefined ? [] : [note(`Left on ${wordDay(person.leftOn)}.`)];

/** How it is passed on otherwise than by the buttons. */
const howToPass = (rows: readonly Row[], { person }: HandOverList): readonly KnownBlock[] => {
	const first = rows.find(({ of, held }) => of.mayPass && waits(held));
	return first === undefined
		? [note("Each board's secretary or chair, or a workspace administrator, passes it on.")]
		: [
				note(
					`To someone else: /${command} @${person.handle} accept ${dutyName(first.held, first.of.board)} to @…`,
				),
			];
};

export const handOverListMessage = (
	list: HandOverList,
	{ after }: { readonly after?: string | undefined } = {},
): Message => {
	const rows = rowsOf(list);
	const { person } = list;
	if (rows.length === 0 && list.streams.length === 0)
		return message(
			line(`${person.name} has no duty, and nothing open, on any board that you may see.`),
			...leftNote(list),
		);
	const page = pageOf(rows, { keyOf: ({ key }) => key, after, size: most });
	const all = after === undefined ? acceptAll(rows, list) : [];
	const count = rows.filter(({ held }) => waits(held)).length;
	return message(
		heading(`What ${person.name} has, to hand over (${count})`),
		...leftNote(list),
		...rowBlocks(page.shown, list),
		...(page.next === undefined ? streamLine(list) : []),
		...(count > 0 ? howToPass(rows, list) : []),
		...remainder(page, { command, raw: { person: `@${person.handle}` }, size: most }),
		...(all.length > 0 ? [buttons(...all)] : []),
	);
};

const passedLine = ({ passed, list }: PassingOnDone): Line => [
	{ bold: "Passed on. " },
	`${passed
		.map(({ name, takerId }) => `${name} to ${list.names.person(takerId) ?? "someone"}`)
		.join(", ")}.`,
];

export const passedOnMessage = (done: PassingOnDone): Message => {
	const first = done.isOther
		? line(
				{ bold: "Nothing was passed on. " },
				"What is proposed has changed since you looked: this is the list now.",
			)
		: line(...passedLine(done));
	const rest = handOverListMessage(done.list);
	return message(first, ...rest.blocks);
};
